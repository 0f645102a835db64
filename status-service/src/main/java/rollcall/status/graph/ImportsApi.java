package rollcall.status.graph;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rollcall.access.Caller;
import rollcall.status.answer.JsonAnswer;
import rollcall.status.answer.Sight;
import rollcall.status.answer.Slice;
import rollcall.status.answer.Token;
import rollcall.status.uploads.UploadIds;
import rollcall.status.uploads.UploadWaits;

/** What has become of the caller's imports: the rows of its uploads, however they were sent. */
@RestController
@RequestMapping({
    "/v1.0/deviceManagement/importedWindowsAutopilotDeviceIdentities",
    "/beta/deviceManagement/importedWindowsAutopilotDeviceIdentities"
})
final class ImportsApi {
    private static final Set<String> LIST_OPTIONS = Set.of("$top", "$skiptoken", "$select");
    private static final Set<String> ONE_OPTIONS = Set.of("$select");
    private static final Pattern ID = Pattern.compile("([^:]+):([1-9][0-9]{0,8})");

    private final ImportQueries imports;
    private final UploadWaits waits;
    private final Dismissals dismissals;

    ImportsApi(ImportQueries imports, UploadWaits waits, Dismissals dismissals) {
        this.imports = imports;
        this.waits = waits;
        this.dismissals = dismissals;
    }

    /** An import's id in its parts. */
    private record Id(UUID upload, int row) {}

    /** All imports, the newest first, page by page. */
    @GetMapping(name = "listGraphImports")
    JsonAnswer list(Caller caller, HttpServletRequest request) {
        Options options = Options.of(request, LIST_OPTIONS);
        String list = "graph/imports/" + caller.organization();
        ImportQueries.Place place = options.skipToken()
                .map(text -> Token.parse(text, list, 3))
                .map(token -> new ImportQueries.Place(token.instant(0), token.uuid(1), token.number(2)))
                .orElse(ImportQueries.Place.BEGINNING);
        Slice<ImportRecord> page =
                Slice.of(imports.behind(caller.organization(), place, options.top() + 1), options.top());
        Optional<String> next =
                page.next(last -> token(list, last)).map(token -> Origin.with(request, query(options, token)));
        return json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("value");
            page.items().stream()
                    .filter(row -> !row.isDismissed())
                    .forEach(row -> ImportJson.write(json, row, options.select()));
            json.writeEndArray();
            next.ifPresent(address -> json.writeStringProperty("@odata.nextLink", address));
            json.writeEndObject();
        };
    }

    /** One import; one that is not known yet is waited for. */
    @GetMapping(name = "getGraphImport", path = "/{id}")
    CompletableFuture<JsonAnswer> one(@PathVariable String id, Caller caller, HttpServletRequest request) {
        Options options = Options.of(request, ONE_OPTIONS);
        return found(id, caller).thenApply(row -> json -> ImportJson.write(json, row, options.select()));
    }

    /** Takes an import from the list. What became of it stays, and so does its device. */
    @DeleteMapping(name = "dismissGraphImport", path = "/{id}")
    CompletableFuture<ResponseEntity<Void>> dismiss(
            @PathVariable String id, Caller caller, HttpServletRequest request) {
        return found(id, caller)
                .thenCompose(row -> dismissals.dismiss(row.id(), caller, request, () -> isDismissed(row, caller)))
                .thenApply(known -> ResponseEntity.status(known ? HttpStatus.NO_CONTENT : HttpStatus.ACCEPTED)
                        .build());
    }

    private boolean isDismissed(ImportRecord row, Caller caller) {
        return imports.find(caller.organization(), row.uploadId(), row.rowNumber())
                .filter(ImportRecord::isDismissed)
                .isPresent();
    }

    private CompletableFuture<ImportRecord> found(String text, Caller caller) {
        Id id = parsed(text);
        String customer = caller.organization();
        Optional<ImportRecord> known = imports.find(customer, id.upload(), id.row());
        CompletableFuture<Optional<ImportRecord>> found = known.isPresent()
                ? CompletableFuture.completedFuture(known)
                : waits.known(Sight.all(customer), id.upload())
                        .thenApply(come -> come ? imports.find(customer, id.upload(), id.row()) : known);
        return found.thenApply(
                row -> row.filter(there -> !there.isDismissed()).orElseThrow(GraphRefusals::importNotFound));
    }

    private static Id parsed(String text) {
        Matcher parts = ID.matcher(text);
        return Optional.of(parts)
                .filter(Matcher::matches)
                .flatMap(matched -> UploadIds.parse(matched.group(1)))
                .map(upload -> new Id(upload, Integer.parseInt(parts.group(2))))
                .orElseThrow(GraphRefusals::importNotFound);
    }

    private static Token token(String list, ImportRecord last) {
        return new Token(
                list,
                List.of("" + last.receivedAt().toEpochMilli(), last.uploadId().toString(), "" + last.rowNumber()));
    }

    private static Map<String, String> query(Options options, Token token) {
        Map<String, String> query = new LinkedHashMap<>();
        if (!options.sentSelect().isEmpty()) {
            query.put("$select", options.sentSelect());
        }
        query.put("$top", "" + options.top());
        query.put("$skiptoken", token.text());
        return query;
    }
}
