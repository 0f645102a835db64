package rollcall.ingest.spool;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import rollcall.events.DeviceUploaded;
import rollcall.schemas.EventSerdes;

/** The rows of an upload on disk: an Avro file, so that a later release reads what an earlier one left behind. */
final class RowFile {
    private static final String EVENT = "event";
    private static final Schema SCHEMA = SchemaBuilder.record("SpooledRow")
            .namespace("rollcall.ingest.spool")
            .fields()
            .requiredString("key")
            .name(EVENT)
            .type(DeviceUploaded.getClassSchema())
            .noDefault()
            .endRecord();
    private static final int BLOCK = 64 * 1024;

    static {
        EventSerdes.allowOurEvents();
    }

    private RowFile() {}

    static DataFileReader<SpooledRow> read(Path file) throws IOException {
        return new DataFileReader<>(file.toFile(), new RowReader());
    }

    /** An open row file; what is written is on disk after {@link #close()}. */
    static final class Output implements AutoCloseable {
        private final FileChannel channel;
        private final DataFileWriter<SpooledRow> rows;

        Output(Path file) throws IOException {
            channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            OutputStream bytes = new BufferedOutputStream(Channels.newOutputStream(channel), BLOCK);
            rows = new DataFileWriter<>(new RowWriter()).setSyncInterval(BLOCK).create(SCHEMA, bytes);
            rows.setFlushOnEveryBlock(false);
        }

        void append(SpooledRow row) throws IOException {
            rows.append(row);
        }

        @Override
        public void close() throws IOException {
            try (channel) {
                rows.flush();
                channel.force(true);
            }
        }

        /** Closes without caring what becomes of the bytes. */
        void abandon() throws IOException {
            channel.close();
        }
    }

    private static final class RowWriter implements DatumWriter<SpooledRow> {
        private final DatumWriter<DeviceUploaded> events = new SpecificDatumWriter<>(DeviceUploaded.class);

        @Override
        public void setSchema(Schema schema) {
            events.setSchema(schema.getField(EVENT).schema());
        }

        @Override
        public void write(SpooledRow row, Encoder out) throws IOException {
            out.writeString(row.key());
            events.write(row.event(), out);
        }
    }

    private static final class RowReader implements DatumReader<SpooledRow> {
        private final DatumReader<DeviceUploaded> events = new SpecificDatumReader<>(DeviceUploaded.class);

        @Override
        public void setSchema(Schema written) {
            events.setSchema(written.getField(EVENT).schema());
        }

        @Override
        public SpooledRow read(SpooledRow reuse, Decoder in) throws IOException {
            return new SpooledRow(in.readString(), events.read(null, in));
        }
    }
}
