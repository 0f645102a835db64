package rollcall.ingest.wrong;

import rollcall.issuer.wrong.OfTheIssuer;

/** Breaks a wall on purpose. */
public record KnowsTheIssuer(OfTheIssuer known) {}
