package rollcall.devices.sample;

import java.io.Closeable;
import java.io.IOException;

/** Writes a sample file row by row, in constant memory. Closing it ends the file and closes the stream below. */
public interface SampleWriter extends Closeable {
    void write(SampleRow row) throws IOException;
}
