package rollcall.status.answer;

import java.util.Map;

/** Serial numbers that begin alike, in any capitalization: between two bounds, so that the index of their order finds them. */
public final class SerialBeginning {
    /** The parameter of {@link #CONDITION} that holds how they begin. */
    private static final String BEGINNING = "beginning";

    private static final String LAST = "lastCharacter";

    /** Above every character that a serial number can have. */
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    /** On a table with the column {@code serial_number}. */
    public static final String CONDITION = "lower(serial_number) >= lower(:" + BEGINNING + " COLLATE \"C\")"
            + " AND lower(serial_number) < lower(:" + BEGINNING + " COLLATE \"C\") || :" + LAST;

    private SerialBeginning() {}

    /** What {@link #CONDITION} asks for. */
    public static void put(String beginning, Map<String, Object> parameters) {
        parameters.put(BEGINNING, beginning);
        parameters.put(LAST, LAST_CHARACTER);
    }
}
