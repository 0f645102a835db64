package rollcall.bodies;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.RequestContext;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.apache.commons.io.function.IOSupplier;

/** Several files, merged in the order of their parts; each flows by and is never kept as it is. */
public record MultipartBody(String contentType) implements BodyReader {
    private static final String FILE = "file";

    @Override
    public void read(InputStream body, RowSink rows) throws IOException {
        var parser = new JakartaServletFileUpload<>();
        parser.setHeaderCharset(StandardCharsets.UTF_8);
        FileItemInputIterator parts = parsed(() -> parser.getItemIterator(new Content(contentType, body)));
        for (int number = 1; parsed(parts::hasNext); number++) {
            readPart(number, parsed(parts::next), rows);
        }
        body.transferTo(OutputStream.nullOutputStream());
    }

    private static void readPart(int number, FileItemInput part, RowSink rows) throws IOException {
        if (!FILE.equalsIgnoreCase(part.getFieldName())) {
            throw BodyRefusals.partUnknown();
        }
        SentFile file = SentFile.part(number, parsed(part::getName));
        try {
            CsvBody.readFile(file, part.getInputStream(), rows);
        } catch (FileUploadException malformed) {
            throw BodyRefusals.multipart();
        }
    }

    /** What the parser makes of headers; in words that are encoded wrongly it finds an argument at fault. */
    private static <T> T parsed(IOSupplier<T> headers) throws IOException {
        try {
            return headers.get();
        } catch (FileUploadException | IllegalArgumentException malformed) {
            throw BodyRefusals.multipart();
        }
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
