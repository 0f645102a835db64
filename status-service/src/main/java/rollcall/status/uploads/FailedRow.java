package rollcall.status.uploads;

import java.util.List;
import java.util.stream.Stream;
import rollcall.devices.csv.OwnColumn;
import rollcall.devices.hash.SentHash;
import rollcall.devices.row.DeviceRow;
import rollcall.devices.row.Dialect;
import rollcall.events.DeviceUploaded;
import rollcall.words.Language;
import rollcall.words.Words;

/**
 * A failed row as it goes back.
 *
 * @param row as it was sent; without what only the original knows, where that is gone
 * @param added error code, error and advice
 */
record FailedRow(DeviceRow row, List<String> added) {
    private static final Words WORDS = Words.beside(FailedRow.class, "reports");

    /** Headings of what is added; whoever reads the file again ignores them. */
    static List<String> headings(Language language) {
        return Stream.of(OwnColumn.ERROR_CODE, OwnColumn.ERROR, OwnColumn.ADVICE)
                .map(column -> column.title(language.locale()))
                .toList();
    }

    static FailedRow of(Row row, DeviceUploaded original, ReportShape shape, Language language) {
        Faults faults = Faults.parse(row.faults(), language);
        return original == null
                ? new FailedRow(
                        remembered(row),
                        List.of(faults.codes(), faults.messages(), (faults.advice() + ' ' + gone(language)).strip()))
                : new FailedRow(sent(original, shape), List.of(faults.codes(), faults.messages(), faults.advice()));
    }

    private static String gone(Language language) {
        return WORDS.say("ORIGINAL_GONE").in(language.locale());
    }

    private static DeviceRow sent(DeviceUploaded original, ReportShape shape) {
        byte[] hash = new byte[original.getHardwareHash().remaining()];
        original.getHardwareHash().duplicate().get(hash);
        return new DeviceRow(
                Dialect.of(original.getDialect()),
                original.getSerialNumber(),
                original.getProductKey(),
                new SentHash(hash, original.getHardwareHashLength(), original.getHardwareHashText()),
                original.getManufacturer(),
                original.getModel(),
                groupTag(original, shape),
                original.getAssignedUser(),
                original.getColumns(),
                original.getCells(),
                original.getSurplus());
    }

    /** The common table may be sent again by itself, without the tag that stood in the request. */
    private static String groupTag(DeviceUploaded original, ReportShape shape) {
        return shape.common() && original.getGroupTag().isEmpty()
                ? original.getRequestGroupTag()
                : original.getGroupTag();
    }

    private static DeviceRow remembered(Row row) {
        return new DeviceRow(
                Dialect.PARTNER,
                row.serialNumber(),
                row.productKey(),
                SentHash.NONE,
                "",
                "",
                row.groupTag(),
                "",
                0,
                0,
                List.of());
    }
}
