package rollcall.status.uploads;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import rollcall.access.Caller;
import rollcall.status.answer.JsonAnswer;
import rollcall.status.answer.NotFound;
import rollcall.status.answer.PageRequest;
import rollcall.status.answer.Sight;
import rollcall.words.Language;

/** Partner Center's {@code BatchUploadDetails}: what has become of an upload, in the words its clients know. */
@RestController
final class BatchJobStatusApi {
    private final UploadQueries uploads;
    private final UploadWaits waits;
    private final BatchJobStatusJson json;

    BatchJobStatusApi(UploadQueries uploads, UploadWaits waits, BatchJobStatusJson json) {
        this.uploads = uploads;
        this.waits = waits;
        this.json = json;
    }

    /**
     * The upload's status and that of its rows, in input order: whole up to 10,000 rows, else the first 10,000 and a
     * token. An id that is not known yet is waited for.
     */
    @GetMapping(name = "getBatchJobStatus", path = "/v1/customers/{customer}/batchJobStatus/{uploadId}")
    CompletableFuture<JsonAnswer> status(
            @PathVariable String customer,
            @PathVariable String uploadId,
            Caller caller,
            Language language,
            HttpServletRequest request) {
        Sight sight = Sight.of(customer, caller);
        UUID id = UploadIds.parse(uploadId).orElseThrow(NotFound::upload);
        PageRequest page = PageRequest.of(request, PageRequest.LARGEST);
        int after = page.after(BatchJobStatusJson.list(id), 1)
                .map(token -> token.number(0))
                .orElse(0);
        Optional<Upload> known = uploads.find(sight, id);
        if (known.isPresent()) {
            return CompletableFuture.completedFuture(
                    out -> json.write(out, known.get(), after, page.limit(), language));
        }
        return waits.known(sight, id).thenApply(found -> {
            Upload upload = Optional.of(id)
                    .filter(asked -> found)
                    .flatMap(asked -> uploads.find(sight, asked))
                    .orElseThrow(NotFound::upload);
            return out -> json.write(out, upload, after, page.limit(), language);
        });
    }
}
