package rollcall.systemtests.history;

import java.util.List;

/**
 * All that can be known of a run from outside. Events stand as they lie on their topics: those of one device, and those of
 * one row on one topic, in the order they were written. An event that was told again stands there again.
 *
 * @param acknowledgements what clients were answered
 * @param announcements {@code uploads.received}
 * @param sent {@code devices.uploaded}
 * @param outcomes {@code devices.rejected}, {@code devices.registered}, {@code devices.refused}, and of
 *     {@code devices.history} what rows of lists came to
 * @param registrations {@code devices.registered}, once more as what it means for the device
 * @param changes {@code devices.history}
 * @param watched {@code devices.status}
 * @param view the tables at the end
 */
public record History(
        List<Acknowledgement> acknowledgements,
        List<Announcement> announcements,
        List<RowName> sent,
        List<Outcome> outcomes,
        List<DeviceEvent> registrations,
        List<DeviceEvent> changes,
        List<DeviceEvent> watched,
        View view) {

    /** For people. */
    public String figures() {
        return acknowledgements.size() + " acknowledged uploads, " + announcements.size() + " announcements, "
                + sent.size()
                + " rows sent, " + outcomes.size() + " outcomes, " + registrations.size() + " registrations, "
                + changes.size() + " changes";
    }
}
