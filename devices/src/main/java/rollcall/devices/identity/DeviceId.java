package rollcall.devices.identity;

import java.util.Optional;

/**
 * The name a device goes by everywhere: {@code <kind>:<first 32 hexadecimal digits of a SHA-256>}. The first kind that
 * applies:
 *
 * <ol>
 *   <li>{@code dev}: manufacturer, model and serial number, exactly as given (capitals, blanks and leading zeros count),
 *       unless the serial number is one of {@link Placeholders};
 *   <li>{@code uuid}: the SMBIOS UUID, as 36 lower-case characters, unless it is one of {@link Placeholders};
 *   <li>{@code tpm}: the endorsement key's digest, as 64 lower-case hexadecimal digits.
 * </ol>
 *
 * <p>What is digested is a contract, for the ids are kept for good: the values in that order as UTF-8, each preceded by
 * its length in bytes as four bytes, the highest first. {@code Contoso}, {@code Pad 5}, {@code 007} digests {@code
 * 00000007 Contoso 00000005 Pad 5 00000003 007} without the blanks between.
 *
 * @param value such as {@code dev:0123456789abcdef0123456789abcdef}
 */
public record DeviceId(String value) {
    private static final String TUPLE = "dev:";
    static final String UUID = "uuid:";
    static final String TPM = "tpm:";

    public DeviceId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not a device id");
        }
    }

    /** The id of the device that is described so; empty where nothing tells it from others. */
    public static Optional<DeviceId> of(Identifiers identifiers) {
        if (identifiers.hasTuple()) {
            Digest digest = new Digest()
                    .with(identifiers.manufacturer())
                    .with(identifiers.model())
                    .with(identifiers.serialNumber());
            return Optional.of(new DeviceId(TUPLE + digest.hex()));
        }
        return identifiers
                .ownUuid()
                .map(DeviceId::ofUuid)
                .or(() -> Optional.of(identifiers.endorsementKeyDigest())
                        .filter(digest -> !digest.isEmpty())
                        .map(DeviceId::ofEndorsementKey));
    }

    static DeviceId ofUuid(java.util.UUID uuid) {
        return new DeviceId(UUID + new Digest().with(uuid.toString()).hex());
    }

    static DeviceId ofEndorsementKey(String digest) {
        return new DeviceId(TPM + new Digest().with(digest).hex());
    }

    /** Whether a text has the form of a device id. */
    public static boolean isWellFormed(String text) {
        return Hex32.follows(TUPLE, text) || Hex32.follows(UUID, text) || Hex32.follows(TPM, text);
    }

    @Override
    public String toString() {
        return value;
    }
}
