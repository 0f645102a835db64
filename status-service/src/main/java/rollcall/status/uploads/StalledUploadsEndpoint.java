package rollcall.status.uploads;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** {@code /actuator/stalled}: which uploads do not come to their end, for operators. */
@Component
@Endpoint(id = "stalled")
public class StalledUploadsEndpoint {
    private static final int MOST = 100;

    private final StalledUploads uploads;

    StalledUploadsEndpoint(StalledUploads uploads) {
        this.uploads = uploads;
    }

    /** Those that have stood longest. */
    @ReadOperation
    public Answer stalled() {
        return new Answer(uploads.first(MOST));
    }

    /** @param uploads empty where all is well */
    public record Answer(List<StalledUpload> uploads) {}
}
