package rollcall.status.uploads;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rollcall.access.Caller;
import rollcall.status.answer.JsonAnswer;
import rollcall.status.answer.NotFound;
import rollcall.status.answer.PageRequest;
import rollcall.status.answer.Sight;
import rollcall.status.answer.Slice;
import rollcall.status.answer.Token;
import rollcall.words.Language;

/** What a customer's uploads have come to: each in numbers, and row by row. */
@RestController
@RequestMapping("/v1/customers/{customer}/uploads")
final class UploadsApi {
    private final UploadQueries uploads;
    private final RowQueries rows;
    private final UploadJson json;

    UploadsApi(UploadQueries uploads, RowQueries rows, UploadJson json) {
        this.uploads = uploads;
        this.rows = rows;
        this.json = json;
    }

    /** All uploads for the customer, the newest first. */
    @GetMapping(name = "listUploads")
    JsonAnswer list(@PathVariable String customer, Caller caller, HttpServletRequest request) {
        Sight sight = Sight.of(customer, caller);
        PageRequest page = PageRequest.of(request);
        String list = "uploads/" + sight.list();
        Token after = page.after(list, 3).orElse(null);
        int total = after == null ? uploads.total(sight) : after.number(2);
        int limit = page.limit() + 1;
        Slice<Upload> found = Slice.of(
                after == null
                        ? uploads.newest(sight, limit)
                        : uploads.before(sight, after.instant(0), after.uuid(1), limit),
                page.limit());
        return out -> {
            out.writeStartObject();
            out.writeNumberProperty("totalCount", total);
            out.writeArrayPropertyStart("items");
            found.items().forEach(upload -> json.write(out, upload));
            out.writeEndArray();
            found.next(last -> behind(last, list, total)).ifPresent(token -> token.write(out));
            out.writeEndObject();
        };
    }

    /** One upload: counts by outcome and code, how far it is, and when. */
    @GetMapping(name = "getUpload", path = "/{id}")
    JsonAnswer one(@PathVariable String customer, @PathVariable String id, Caller caller) {
        Upload upload = find(Sight.of(customer, caller), id);
        return out -> json.write(out, upload);
    }

    /** What has become of each row, in the order they were sent; those still pending by their number only. */
    @GetMapping(name = "listUploadRows", path = "/{id}/rows")
    JsonAnswer rows(
            @PathVariable String customer,
            @PathVariable String id,
            @RequestParam(required = false) String outcome,
            @RequestParam(required = false) String code,
            Caller caller,
            Language language,
            HttpServletRequest request) {
        Upload upload = find(Sight.of(customer, caller), id);
        PageRequest page = PageRequest.of(request);
        RowFilter filter = RowFilter.of(upload.id(), outcome, code);
        int after = page.after(filter.list(), 1).map(token -> token.number(0)).orElse(0);
        Slice<Row> found = Slice.of(filter.page(rows, upload, after, page.limit() + 1), page.limit());
        return out -> {
            out.writeStartObject();
            out.writeNumberProperty("totalCount", filter.total(upload));
            out.writeArrayPropertyStart("items");
            found.items().forEach(row -> RowJson.write(out, row, language));
            out.writeEndArray();
            found.next(last -> new Token(filter.list(), List.of("" + last.number())))
                    .ifPresent(token -> token.write(out));
            out.writeEndObject();
        };
    }

    private static Token behind(Upload last, String list, int total) {
        return new Token(list, List.of("" + last.receivedAt().toEpochMilli(), "" + last.id(), "" + total));
    }

    private Upload find(Sight sight, String id) {
        return UploadIds.parse(id)
                .flatMap(upload -> uploads.find(sight, upload))
                .orElseThrow(NotFound::upload);
    }
}
