package rollcall.devices.identity;

/** On what it rests that a row speaks of this device. The names are stable. */
public enum Proof {
    /** The device's own hash names it; no catalogue is needed. */
    HASH,
    /** The row merely names the device: it must be in the catalogue of what OEMs built. */
    CATALOGUE_NEEDED
}
