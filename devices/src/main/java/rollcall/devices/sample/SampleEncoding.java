package rollcall.devices.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a sample file's text becomes bytes. */
public enum SampleEncoding {
    UTF_8(StandardCharsets.UTF_8, ""),
    UTF_8_WITH_MARK(StandardCharsets.UTF_8, "\uFEFF"),
    /** What {@code Out-File} of Windows PowerShell writes. */
    UTF_16LE_WITH_MARK(StandardCharsets.UTF_16LE, "\uFEFF"),
    UTF_16BE_WITH_MARK(StandardCharsets.UTF_16BE, "\uFEFF"),
    WINDOWS_1252(Charset.forName("windows-1252"), "");

    private static final int BUFFER = 64 * 1024;

    private final Charset charset;
    private final String mark;

    SampleEncoding(Charset charset, String mark) {
        this.charset = charset;
        this.mark = mark;
    }

    /** A writer to that stream, its byte order mark already written. */
    Writer writer(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, charset), BUFFER);
        writer.write(mark);
        return writer;
    }
}
