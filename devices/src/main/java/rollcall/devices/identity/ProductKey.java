package rollcall.devices.identity;

/** The id of the product key in a device's firmware (PKID): 13 digits, leading zeros among them. */
public final class ProductKey {
    /** How many digits it has (https://oofhours.com/2020/01/29/windows-autopilot-device-registration-options-for-partners-using-the-tuple/). */
    public static final int DIGITS = 13;

    private ProductKey() {}

    public static boolean isSound(String text) {
        return text.length() == DIGITS && isDigits(text);
    }

    /** Whether there is nothing but the digits 0 to 9 in it. */
    public static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
