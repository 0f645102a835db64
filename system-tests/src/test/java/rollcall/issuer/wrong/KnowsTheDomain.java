package rollcall.issuer.wrong;

import rollcall.devices.row.DeviceRow;

/** Breaks a wall on purpose. */
public record KnowsTheDomain(DeviceRow row) {}
