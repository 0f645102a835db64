package rollcall.status.uploads;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** How uploads are by now, for those who tell it unasked. */
@Component
public final class UploadStates {
    private static final JsonFactory JSON = new JsonFactory();

    private final UploadQueries uploads;
    private final UploadJson json;

    UploadStates(UploadQueries uploads, UploadJson json) {
        this.uploads = uploads;
        this.json = json;
    }

    /** Those of these uploads that the view knows. */
    public Map<UUID, UploadState> find(Set<UUID> wanted) {
        Map<UUID, UploadState> states = new HashMap<>();
        uploads.all(wanted).forEach(upload -> states.put(upload.id(), state(upload)));
        return states;
    }

    private UploadState state(Upload upload) {
        StringWriter out = new StringWriter(512);
        try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.write(generator, upload);
        }
        boolean finished = upload.isFinished() && upload.publishedAt() != null;
        return new UploadState(upload.customer(), upload.submitter(), finished, out.toString());
    }
}
