package rollcall.cli.upload;

import java.time.Duration;
import rollcall.cli.console.CommandFailed;
import rollcall.cli.console.Common;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.console.ProgressLine;
import rollcall.cli.devices.Counts;
import rollcall.cli.devices.View;
import rollcall.cli.server.CancelledException;
import rollcall.client.model.Upload;

/** Looks at an upload until each of its rows has ended. */
final class Following {
    private static final Duration FIRST_LOOK = Duration.ofMillis(100);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int LOOKS_UNTIL_KNOWN = 20;

    private final View view;
    private final Common common;

    Following(View view, Common common) {
        this.view = view;
        this.common = common;
    }

    Upload untilAllEnded(Sent sent) {
        Duration rest = FIRST_LOOK;
        int unknown = 0;
        try (ProgressLine progress = new ProgressLine(common)) {
            while (true) {
                try {
                    Upload upload = view.upload(sent.upload());
                    Counts counts = Counts.of(upload);
                    progress.show(sent.file().getFileName().toString(), counts.decided(), counts.rows(), told(counts));
                    if (upload.getStatus().getValue().startsWith("finished")) {
                        return upload;
                    }
                } catch (CommandFailed failed) {
                    // The view hears of an upload a moment after it was taken.
                    unknown++;
                    if (failed.status() != ExitStatus.NOT_FOUND || unknown > LOOKS_UNTIL_KNOWN) {
                        throw failed;
                    }
                }
                sleep(rest);
                rest = rest.multipliedBy(2).compareTo(BETWEEN_LOOKS) > 0 ? BETWEEN_LOOKS : rest.multipliedBy(2);
            }
        }
    }

    private static String told(Counts counts) {
        return counts.decided() + " of " + counts.rows() + " rows: " + counts.registered() + " registered, "
                + counts.unchanged() + " unchanged, " + counts.failed() + " failed";
    }

    private static void sleep(Duration rest) {
        try {
            Thread.sleep(rest.toMillis());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }
}
