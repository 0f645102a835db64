package rollcall.systemtests.history;

/**
 * One step of a device's life.
 *
 * @param version of the device after the step
 * @param customer whose it is; of a claim that ended, whose it was
 * @param kind registration, or what {@code devices.history} calls it; empty where watchers are told
 * @param status after the step
 */
public record DeviceEvent(
        String deviceId, long version, String customer, String kind, String status, String groupTag, String profileId) {
    static final String REGISTRATION = "registration";
    static final String ENDED = "DEREGISTERED";

    boolean registers() {
        return kind.equals(REGISTRATION);
    }

    boolean endsClaim() {
        return status.equals(ENDED);
    }
}
