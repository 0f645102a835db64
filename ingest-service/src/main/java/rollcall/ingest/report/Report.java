package rollcall.ingest.report;

import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rollcall.devices.duplicate.Comparison;
import rollcall.devices.duplicate.ComparisonMemory;
import rollcall.devices.duplicate.Verdict;
import rollcall.devices.judgement.Code;
import rollcall.devices.judgement.Judgement;
import rollcall.devices.judgement.Wording;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON object about all rows of a body, written row by row: {@code {rows[], rowCount, counts{accepted, rejected},
 * codes{}, groupTag, comparedRows, refused}}. {@code groupTag} is the tag of the whole body, absent without one: it may
 * come behind the rows. {@code comparedRows} is up to which row duplicates were looked for. {@code refused} is there only
 * where the body as a whole is at fault and the answer had begun already: the problem it would have been answered with.
 */
public final class Report implements AutoCloseable {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;
    private final RowJson rows;
    private final Comparison comparison;
    private final Map<Code, Integer> codes = new EnumMap<>(Code.class);
    private int rowCount;
    private int rejected;

    /** Begins a report in the reader's language. */
    public Report(OutputStream out, Locale language, ComparisonMemory memory) {
        json = JSON.createGenerator(ObjectWriteContext.empty(), out);
        rows = new RowJson(json, Wording.in(language));
        comparison = new Comparison(memory);
        json.writeStartObject();
        json.writeArrayPropertyStart("rows");
    }

    /** The next row; rows come in order. */
    public void row(Place place, Judgement judgement) {
        rowCount++;
        Verdict verdict = comparison.verdict(place.rowNumber(), judgement);
        if (verdict instanceof Verdict.Sound sound) {
            rows.accepted(place, sound.judgement(), sound.warnings());
        } else if (verdict instanceof Verdict.Repeated repeated) {
            count(repeated.fault().code());
            rows.refused(place, repeated.judgement(), repeated.fault());
        } else if (verdict instanceof Verdict.Faulty faulty) {
            count(faulty.judgement().code());
            rows.rejected(place, faulty.judgement());
        }
    }

    private void count(Code code) {
        rejected++;
        codes.merge(code, 1, Integer::sum);
    }

    /**
     * Ends the report.
     *
     * @param groupTag of the whole body; empty without one
     * @param problem JSON that says why the body as a whole is refused; empty if it is not
     */
    public void end(String groupTag, Optional<String> problem) {
        json.writeEndArray();
        json.writeNumberProperty("rowCount", rowCount);
        json.writeObjectPropertyStart("counts");
        json.writeNumberProperty("accepted", rowCount - rejected);
        json.writeNumberProperty("rejected", rejected);
        json.writeEndObject();
        json.writeObjectPropertyStart("codes");
        codes.forEach((code, count) -> json.writeNumberProperty(code.name(), count));
        json.writeEndObject();
        RowJson.text(json, "groupTag", groupTag);
        json.writeNumberProperty("comparedRows", comparison.compared(rowCount));
        problem.ifPresent(refused -> {
            json.writeName("refused");
            json.writeRawValue(refused);
        });
        json.writeEndObject();
        json.close();
    }

    @Override
    public void close() {
        comparison.close();
    }
}
