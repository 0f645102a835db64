package rollcall.ingest.wrong;

import rollcall.registry.wrong.OfTheRegistry;

/** Breaks a wall on purpose. */
public record KnowsTheRegistry(OfTheRegistry known) {}
