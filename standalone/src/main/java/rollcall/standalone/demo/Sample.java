package rollcall.standalone.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import rollcall.devices.sample.SampleDefect;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;

/**
 * A file of devices to upload, and what must become of it.
 *
 * @param title what the file is, for people
 * @param upload its rows
 * @param groupTag the tag of the whole upload; empty where the rows have their own
 */
record Sample(String title, SampleUpload upload, String groupTag) {
    private static final long SEED = 20_261_121;
    private static final long ROWS_PER_FILE = 500;
    private static final int DAMAGED_ONE_IN = 12;
    private static final String TAG = "Microsoft365Managed_Autopilot";
    private static final String USERS = "contoso.example";

    /** Two files with a thousand devices that no earlier run has used. */
    static List<Sample> ofRun(int run) {
        long first = run * 2 * ROWS_PER_FILE;
        return List.of(
                new Sample(
                        "collecting script, UTF-16", rows(SampleFormat.SCRIPT).startingAt(first), TAG),
                new Sample(
                        "Intune, with tags and users",
                        rows(SampleFormat.INTUNE).forUsers(TAG, USERS).startingAt(first + ROWS_PER_FILE),
                        ""));
    }

    private static SampleUpload rows(SampleFormat format) {
        return SampleUpload.of(new SampleDevices(SEED), ROWS_PER_FILE, format)
                .damaged(DAMAGED_ONE_IN, List.of(SampleDefect.values()));
    }

    byte[] content() {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            upload.writeTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    Tally expected() {
        Tally tally = Tally.EMPTY;
        for (var damage : upload.damage().entrySet()) {
            tally = tally.plus(damage.getKey().codeInOwnUpload(), damage.getValue());
        }
        return tally.plus("", upload.rows() - tally.rows());
    }
}
