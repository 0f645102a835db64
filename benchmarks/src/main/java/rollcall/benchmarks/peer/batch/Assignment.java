package rollcall.benchmarks.peer.batch;

import java.util.Optional;
import rollcall.devices.judgement.Finding;

/**
 * The profile that a group tag leads to.
 *
 * @param profileId empty if no profile bears the tag
 * @param warning what is worth knowing about the tag then
 */
record Assignment(String profileId, String profileName, Optional<Finding> warning) {}
