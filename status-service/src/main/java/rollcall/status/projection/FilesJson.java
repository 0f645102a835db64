package rollcall.status.projection;

import java.io.StringWriter;
import java.util.List;
import rollcall.events.UploadFile;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An upload's files and the shapes they came in, as the upload's line keeps them. */
final class FilesJson {
    private static final JsonFactory JSON = new JsonFactory();

    private FilesJson() {}

    static String array(List<UploadFile> files) {
        StringWriter text = new StringWriter(256);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            files.forEach(file -> write(json, file));
            json.writeEndArray();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, UploadFile file) {
        json.writeStartObject();
        json.writeStringProperty("name", file.getName());
        json.writeStringProperty("dialect", file.getDialect());
        json.writeStringProperty("encoding", file.getEncoding());
        json.writeBooleanProperty("byteOrderMark", file.getByteOrderMark());
        json.writeBooleanProperty("quoted", file.getQuoted());
        json.writeStringProperty("delimiter", file.getDelimiter());
        json.writeStringProperty("lineEnd", file.getLineEnd());
        json.writeArrayPropertyStart("header");
        file.getHeader().forEach(json::writeString);
        json.writeEndArray();
        json.writeNumberProperty("rowCount", file.getRowCount());
        json.writeEndObject();
    }
}
