package rollcall.status.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rollcall.status.answer.JsonAnswer;
import rollcall.status.answer.Members;
import rollcall.status.answer.PageRequest;
import rollcall.status.answer.Slice;
import rollcall.status.answer.Token;
import tools.jackson.core.JsonGenerator;

/** What has been published, for nobody but the OEM that published it. */
@RestController
final class CatalogueApi {
    private final CatalogueQueries catalogue;

    CatalogueApi(CatalogueQueries catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Every device that the OEM has published, in the order of their serial numbers, as it was published last. What was
     * published a moment ago may not show yet.
     *
     * @param serialNumber that very serial number, character for character
     * @param q how the serial number begins, in any capitalization
     */
    @GetMapping(name = "listCatalogue", path = "/v1/partners/{partner}/catalogue")
    JsonAnswer list(
            @PathVariable String partner,
            @RequestParam(required = false) String serialNumber,
            @RequestParam(required = false) String q,
            HttpServletRequest request) {
        CatalogueFilter filter = CatalogueFilter.of(partner, serialNumber, q);
        PageRequest page = PageRequest.of(request);
        Token after = page.after(filter.list(), 3).orElse(null);
        int total = after == null ? catalogue.total(filter) : after.number(2);
        int limit = page.limit() + 1;
        Slice<PublishedDevice> found = Slice.of(
                after == null
                        ? catalogue.first(filter, limit)
                        : catalogue.behind(filter, after.part(0), after.part(1), limit),
                page.limit());
        return json -> {
            json.writeStartObject();
            json.writeNumberProperty("totalCount", total);
            json.writeArrayPropertyStart("items");
            found.items().forEach(device -> write(json, device));
            json.writeEndArray();
            found.next(last -> behind(last, filter, total)).ifPresent(token -> token.write(json));
            json.writeEndObject();
        };
    }

    private static Token behind(PublishedDevice last, CatalogueFilter filter, int total) {
        return new Token(filter.list(), List.of(last.sortKey(), last.id(), "" + total));
    }

    private static void write(JsonGenerator json, PublishedDevice device) {
        json.writeStartObject();
        json.writeStringProperty("id", device.id());
        json.writeNumberProperty("version", device.version());
        Members.text(json, "serialNumber", device.serialNumber());
        Members.text(json, "manufacturer", device.manufacturer());
        Members.text(json, "model", device.model());
        Members.rawArray(json, "productKeys", device.productKeys());
        json.writeBooleanProperty("hash", device.hash());
        Members.instant(json, "publishedAt", device.publishedAt());
        Members.text(json, "publicationId", Objects.toString(device.publicationId(), null));
        Members.number(json, "entry", device.entry());
        json.writeEndObject();
    }
}
