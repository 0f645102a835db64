package rollcall.status.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rollcall.status.answer.SerialBeginning;
import rollcall.status.projection.ColumnText;

/**
 * Which entries of a partner's catalogue are asked for. Only what the index of their order finds: one without would read
 * millions for a page.
 *
 * @param serialNumber that very one, character for character
 * @param beginning how the serial number begins, in any capitalization
 */
record CatalogueFilter(String partner, Optional<String> serialNumber, Optional<String> beginning) {
    /** Of parameters as they were sent; one that is null or empty was not given. */
    static CatalogueFilter of(String partner, String serialNumber, String beginning) {
        return new CatalogueFilter(ColumnText.storable(partner), given(serialNumber), given(beginning));
    }

    /** Names the list in its tokens: no two filters alike. */
    String list() {
        return Stream.of(partner, serialNumber.orElse(""), beginning.orElse(""))
                .map(part -> URLEncoder.encode(part, UTF_8))
                .collect(Collectors.joining("/", "catalogue/", ""));
    }

    String conditions() {
        return "partner = :partner"
                + (serialNumber.isPresent()
                        ? " AND lower(serial_number) = lower(:serial COLLATE \"C\") AND serial_number = :serial"
                        : "")
                + (beginning.isPresent() ? " AND " + SerialBeginning.CONDITION : "");
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("partner", partner);
        serialNumber.ifPresent(text -> parameters.put("serial", text));
        beginning.ifPresent(text -> SerialBeginning.put(text, parameters));
        return parameters;
    }

    private static Optional<String> given(String parameter) {
        return Optional.ofNullable(parameter).filter(text -> !text.isEmpty()).map(ColumnText::storable);
    }
}
