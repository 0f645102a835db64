package rollcall.bodies;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.RequestContext;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/** Several files, merged in the order of their parts; each flows by and is never kept as it is. */
public record MultipartBody(String contentType) implements BodyReader {
    private static final String FILE = "file";

    @Override
    public void read(InputStream body, RowSink rows) throws IOException {
        var parser = new JakartaServletFileUpload<>();
        parser.setHeaderCharset(StandardCharsets.UTF_8);
        try {
            FileItemInputIterator parts = parser.getItemIterator(new Content(contentType, body));
            for (int number = 1; parts.hasNext(); number++) {
                readPart(number, parts.next(), rows);
            }
        } catch (FileUploadException | InvalidPathException malformed) {
            throw BodyRefusals.multipart();
        }
        body.transferTo(OutputStream.nullOutputStream());
    }

    private static void readPart(int number, FileItemInput part, RowSink rows) throws IOException {
        if (!FILE.equalsIgnoreCase(part.getFieldName())) {
            throw BodyRefusals.partUnknown();
        }
        CsvBody.readFile(SentFile.part(number, part.getName()), part.getInputStream(), rows);
    }

    private record Content(String contentType, InputStream body) implements RequestContext {
        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public InputStream getInputStream() {
            return body;
        }

        @Override
        public long getContentLength() {
            return -1;
        }

        @Override
        public boolean isMultipartRelated() {
            return false;
        }
    }
}
