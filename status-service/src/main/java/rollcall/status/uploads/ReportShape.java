package rollcall.status.uploads;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.http.HttpStatus;
import rollcall.devices.csv.CsvFormat;
import rollcall.devices.csv.Encoding;
import rollcall.devices.csv.FileShape;
import rollcall.devices.csv.LineEnd;
import rollcall.devices.row.Column;
import rollcall.devices.row.Dialect;
import rollcall.http.RefusalWords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shape in which failed rows go back: that of the file they came in. A JSON body, and files that differ among each
 * other, go back as one table with every column there is.
 *
 * @param common whether it is that table
 */
record ReportShape(FileShape shape, boolean common) {
    private static final RefusalWords WORDS = RefusalWords.of(ReportShape.class);
    private static final ReportShape COMMON = new ReportShape(
            new FileShape(
                    CsvFormat.EXPORT,
                    Dialect.PARTNER,
                    Arrays.stream(Column.values()).map(Column::title).toList(),
                    1),
            true);

    /** @param file which of the upload's files alone is asked for, from 0 */
    static ReportShape of(Upload upload, Optional<Integer> file) {
        List<JsonNode> files = StreamSupport.stream(
                        JsonMapper.shared().readTree(upload.files()).spliterator(), false)
                .toList();
        if (file.isPresent() && (file.get() < 0 || file.get() >= files.size())) {
            throw WORDS.refuse(HttpStatus.NOT_FOUND, "FILE_NOT_FOUND");
        }
        List<FileShape> shapes = (file.isPresent() ? List.of(files.get(file.get())) : files)
                .stream()
                        .filter(one -> !one.path("dialect").asString().equals(Dialect.JSON.code()))
                        .map(ReportShape::shape)
                        .distinct()
                        .toList();
        return shapes.size() == 1 ? new ReportShape(shapes.get(0), false) : COMMON;
    }

    private static FileShape shape(JsonNode file) {
        CsvFormat format = new CsvFormat(
                Encoding.of(
                        file.path("encoding").asString(),
                        file.path("byteOrderMark").asBoolean()),
                file.path("delimiter").asString().charAt(0),
                LineEnd.of(file.path("lineEnd").asString()),
                file.path("quoted").asBoolean());
        List<String> header = StreamSupport.stream(file.path("header").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        return new FileShape(format, Dialect.of(file.path("dialect").asString()), header, 1);
    }
}
