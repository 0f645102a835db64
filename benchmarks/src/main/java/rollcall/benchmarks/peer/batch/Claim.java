package rollcall.benchmarks.peer.batch;

import rollcall.devices.identity.Identity;

/**
 * A device that a row asks for, as the table of devices would have it.
 *
 * @param facts what its hash tells, a JSON object; null without a hash
 */
record Claim(Identity identity, Assignment assignment, String groupTag, String assignedUser, String facts) {

    String deviceId() {
        return identity.key().value();
    }

    /** Leaves the user out. */
    @Override
    public String toString() {
        return "Claim[" + deviceId() + "]";
    }
}
