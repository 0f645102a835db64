package rollcall.status.projection;

/** Text as a column can hold it. */
public final class ColumnText {
    private ColumnText() {}

    /** PostgreSQL's text holds every character but U+0000, and a file can hold even that one. */
    public static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }
}
