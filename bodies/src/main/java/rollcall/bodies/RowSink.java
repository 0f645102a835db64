package rollcall.bodies;

import java.io.InputStream;
import rollcall.devices.csv.CsvLimits;
import rollcall.devices.csv.FileShape;
import rollcall.devices.row.DeviceRow;
import rollcall.devices.row.Dialect;

/** Takes in what a body says, in its order. Whatever it throws ends the reading. */
public interface RowSink {
    /** The next file's bytes before they are read, for a sink that measures or digests them. */
    default InputStream part(InputStream content) {
        return content;
    }

    /** How much a CSV file may hold in one piece. */
    CsvLimits csvLimits();

    /** A row of the present file, in which it starts on that physical line. */
    void row(SentFile file, int line, DeviceRow row);

    /** A device of a JSON body. */
    void device(DeviceRow device);

    /** The present file is at its end. */
    default void file(String name, FileShape shape) {}

    /** The present body, which has no columns, is at its end. */
    default void file(Dialect dialect) {}

    /** The body itself names the group tag; empty if it does not. */
    default void batch(String groupTag) {}
}
