package rollcall.devices.row;

/** The shapes in which device lists circulate; recognized by header alone, in any capitalization and column order. */
public enum Dialect {
    /** What Get-WindowsAutopilotInfo writes: serial, product key, hash, and at wish group tag and assigned user. */
    SCRIPT("script"),
    /** The same tool with {@code -Partner}, and Partner Center's own sample: manufacturer and model beside the hash. */
    PARTNER("partner"),
    /** Managed Desktop's old self-service file: manufacturer, model and serial are for display, the hash decides. */
    MMD_SELF("mmd-self"),
    /** Managed Desktop's old partner file: the tuple without a hash. */
    MMD_PARTNER("mmd-partner"),
    /** A device of a JSON body, named as Partner Center names its members. */
    JSON("json");

    private final String code;

    Dialect(String code) {
        this.code = code;
    }

    /** The dialect's name in events and answers; never changes. */
    public String code() {
        return code;
    }

    /** The dialect of that code; an unknown one is an {@link IllegalArgumentException}. */
    public static Dialect of(String code) {
        for (Dialect dialect : values()) {
            if (dialect.code.equals(code)) {
                return dialect;
            }
        }
        throw new IllegalArgumentException("no dialect is called " + code);
    }
}
