package rollcall.devices.judgement;

/**
 * The longest values a row may hold, in UTF-16 characters. The field publishes no such limits; these leave room for
 * everything seen and keep what is stored and indexed small. The hash has a limit of its own, {@link
 * rollcall.devices.hash.HardwareHash#LONGEST_TEXT}.
 *
 * @param serialNumber of a device; virtual machines have the longest seen, 32
 * @param manufacturer of a device
 * @param model of a device
 * @param groupTag 512 is what public tools use
 * @param assignedUser a user principal name
 */
public record FieldLimits(int serialNumber, int manufacturer, int model, int groupTag, int assignedUser) {
    /** The limits in force where nobody configured others. */
    public static final FieldLimits DEFAULTS = new FieldLimits(128, 256, 256, 512, 320);

    public FieldLimits {
        if (Math.min(serialNumber, Math.min(manufacturer, model)) < 1 || Math.min(groupTag, assignedUser) < 1) {
            throw new IllegalArgumentException("a limit is at least one character");
        }
    }
}
