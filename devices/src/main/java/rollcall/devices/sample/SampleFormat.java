package rollcall.devices.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import rollcall.devices.row.Dialect;

/** The shapes of file in which the field's tools and portals list devices, each as it really arrives. */
public enum SampleFormat {
    /** Get-WindowsAutopilotInfo: UTF-16 with byte order mark, CRLF, no quotes. */
    SCRIPT(
            Dialect.SCRIPT,
            SampleEncoding.UTF_16LE_WITH_MARK,
            "Device Serial Number,Windows Product ID,Hardware Hash",
            "",
            List.of(SampleRow::serialNumber, SampleRow::productKey, SampleRow::hardwareHash)),
    /** The same tool with {@code -Partner}. */
    SCRIPT_FOR_PARTNERS(
            Dialect.PARTNER,
            SampleEncoding.UTF_16LE_WITH_MARK,
            "Device Serial Number,Windows Product ID,Hardware Hash,Manufacturer name,Device model",
            "",
            List.of(
                    SampleRow::serialNumber,
                    SampleRow::productKey,
                    SampleRow::hardwareHash,
                    SampleRow::manufacturer,
                    SampleRow::model)),
    /** Intune's import: with group tag and assigned user. */
    INTUNE(
            Dialect.SCRIPT,
            SampleEncoding.UTF_8,
            "Device Serial Number,Windows Product ID,Hardware Hash,Group Tag,Assigned User",
            "",
            List.of(
                    SampleRow::serialNumber,
                    SampleRow::productKey,
                    SampleRow::hardwareHash,
                    SampleRow::groupTag,
                    SampleRow::assignedUser)),
    /** Partner Center's sample: lower-case headings, and rows with one comma more than the header. */
    PARTNER_CENTER(
            Dialect.PARTNER,
            SampleEncoding.UTF_8_WITH_MARK,
            "Device serial number,Windows product ID,Hardware hash,Manufacturer name,Device model",
            ",",
            List.of(
                    SampleRow::serialNumber,
                    SampleRow::productKey,
                    SampleRow::hardwareHash,
                    SampleRow::manufacturer,
                    SampleRow::model)),
    /** Managed Desktop's old file for customers. */
    MMD_SELF(
            Dialect.MMD_SELF,
            SampleEncoding.WINDOWS_1252,
            "Manufacturer,Model,Serial Number,Hardware Hash",
            "",
            List.of(SampleRow::manufacturer, SampleRow::model, SampleRow::serialNumber, SampleRow::hardwareHash)),
    /** Managed Desktop's old file for partners: no hash. */
    MMD_PARTNER(
            Dialect.MMD_PARTNER,
            SampleEncoding.WINDOWS_1252,
            "Manufacturer,Model,Serial Number",
            "",
            List.of(SampleRow::manufacturer, SampleRow::model, SampleRow::serialNumber)),
    /** The body of Partner Center's call that creates a batch. */
    JSON(Dialect.JSON, SampleEncoding.UTF_8, "", "", List.of());

    private final Dialect dialect;
    private final SampleEncoding encoding;
    private final String header;
    private final String afterRow;
    private final List<Function<SampleRow, String>> columns;

    SampleFormat(
            Dialect dialect,
            SampleEncoding encoding,
            String header,
            String afterRow,
            List<Function<SampleRow, String>> columns) {
        this.dialect = dialect;
        this.encoding = encoding;
        this.header = header;
        this.afterRow = afterRow;
        this.columns = columns;
    }

    /** What a reader recognizes this format as. */
    public Dialect dialect() {
        return dialect;
    }

    /** The encoding in which this format usually arrives. */
    public SampleEncoding encoding() {
        return encoding;
    }

    /** The media type under which this format is uploaded. */
    public String mediaType() {
        return this == JSON ? "application/json" : "text/csv";
    }

    /** Begins a file in the usual encoding. */
    public SampleWriter writeTo(OutputStream out) throws IOException {
        return writeTo(out, encoding, "");
    }

    /**
     * Begins a file.
     *
     * @param batchId the group tag of all devices, which only {@link #JSON} can tell; empty for none
     */
    public SampleWriter writeTo(OutputStream out, SampleEncoding encoding, String batchId) throws IOException {
        return this == JSON
                ? new JsonSampleWriter(encoding.writer(out), batchId)
                : new CsvSampleWriter(encoding.writer(out), header, afterRow, columns);
    }
}
