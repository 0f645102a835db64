package rollcall.devices.identity;

import java.util.Optional;
import java.util.UUID;

/**
 * The hardware that a hash shows, to be held against what is known of a device.
 *
 * @param anchor such as {@link Anchor} writes it; empty where the hash shows neither TPM nor a UUID of its own
 * @param uuidAnchor the anchor its UUID gives, also where there is a TPM
 */
public record ShownHardware(String anchor, String uuidAnchor) {

    /** @param smbiosUuid the hash's, as text; empty where it has none */
    public static ShownHardware of(String anchor, String smbiosUuid) {
        Optional<UUID> uuid = smbiosUuid.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(smbiosUuid));
        return new ShownHardware(
                anchor,
                uuid.filter(own -> !Placeholders.isPlaceholder(own))
                        .map(own -> DeviceId.ofUuid(own).value())
                        .orElse(""));
    }

    /**
     * Whether this may be the hardware that is known. Like is compared with like: a known TPM with the TPM, which cannot
     * have vanished, and a known UUID with the UUID, even if there is a TPM too.
     *
     * @param known an anchor; empty where none is known
     */
    public boolean agreesWith(String known) {
        return known.isEmpty() || known.equals(known.startsWith(DeviceId.UUID) ? uuidAnchor : anchor);
    }
}
