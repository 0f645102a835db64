package rollcall.devices.csv;

/** What ends a line. A file may mix them; its header line says which one counts as its own. */
public enum LineEnd {
    CRLF("\r\n"),
    LF("\n"),
    CR("\r");

    private final String text;

    LineEnd(String text) {
        this.text = text;
    }

    /** The characters themselves. */
    public String text() {
        return text;
    }

    /** The line end of these characters; others are an {@link IllegalArgumentException}. */
    public static LineEnd of(String text) {
        for (LineEnd end : values()) {
            if (end.text.equals(text)) {
                return end;
            }
        }
        throw new IllegalArgumentException("a line ends with carriage return, line feed or both");
    }
}
