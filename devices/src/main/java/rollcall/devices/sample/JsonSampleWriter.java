package rollcall.devices.sample;

import java.io.IOException;
import java.io.Writer;

/** Writes the body with which Partner Center's clients create a batch of devices. */
final class JsonSampleWriter implements SampleWriter {
    private final Writer out;
    private String separator = "";

    JsonSampleWriter(Writer out, String batchId) throws IOException {
        this.out = out;
        out.write('{');
        if (!batchId.isEmpty()) {
            member("batchId", batchId);
            out.write(',');
        }
        out.write("\"devices\":[");
    }

    @Override
    public void write(SampleRow row) throws IOException {
        out.write(separator);
        out.write("\n{");
        member("serialNumber", row.serialNumber());
        optional("productKey", row.productKey());
        optional("hardwareHash", row.hardwareHash());
        optional("oemManufacturerName", row.manufacturer());
        optional("modelName", row.model());
        out.write('}');
        separator = ",";
    }

    @Override
    public void close() throws IOException {
        out.write("\n]}\n");
        out.close();
    }

    private void optional(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            out.write(',');
            member(name, value);
        }
    }

    private void member(String name, String value) throws IOException {
        out.write('"');
        out.write(name);
        out.write("\":\"");
        int written = 0;
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character < ' ' || character == '"' || character == '\\') {
                out.write(value, written, i - written);
                out.write(String.format("\\u%04x", (int) character));
                written = i + 1;
            }
        }
        out.write(value, written, value.length() - written);
        out.write('"');
    }
}
