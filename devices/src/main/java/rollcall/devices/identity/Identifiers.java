package rollcall.devices.identity;

import java.util.Optional;
import java.util.UUID;
import rollcall.devices.hash.HardwareHash;
import rollcall.devices.hash.HashReading;
import rollcall.devices.row.DeviceRow;

/**
 * What one source, a hash or a row's cells, says about which device it is. A text it does not say is empty; nothing is
 * trimmed but the product key.
 *
 * @param endorsementKeyDigest SHA-256 of the TPM's endorsement key, 64 lower-case hexadecimal digits
 */
public record Identifiers(
        String manufacturer,
        String model,
        String serialNumber,
        String productKey,
        Optional<UUID> smbiosUuid,
        String endorsementKeyDigest) {

    /** A source that says nothing. */
    public static final Identifiers NONE = new Identifiers("", "", "", "", Optional.empty(), "");

    /** What a hash says; nothing where it is broken. */
    public static Identifiers in(HashReading reading) {
        return hash(reading).map(hash -> in(hash, hash.endorsementKeyDigest())).orElse(NONE);
    }

    /** The same for less work, since the key must be digested: most devices are told without it. */
    static Identifiers withoutEndorsementKey(HashReading reading) {
        return hash(reading).map(hash -> in(hash, "")).orElse(NONE);
    }

    private static Optional<HardwareHash> hash(HashReading reading) {
        if (reading instanceof HashReading.Intact intact) {
            return Optional.of(intact.hash());
        }
        return reading instanceof HashReading.Mended mended ? Optional.of(mended.hash()) : Optional.empty();
    }

    private static Identifiers in(HardwareHash hash, String endorsementKeyDigest) {
        return new Identifiers(
                hash.systemManufacturer(),
                hash.systemProductName(),
                hash.systemSerialNumber(),
                hash.productKeyId(),
                hash.smbiosUuid(),
                endorsementKeyDigest);
    }

    /** What a row's cells say, whatever they are worth in its dialect. */
    public static Identifiers in(DeviceRow row) {
        return new Identifiers(
                row.manufacturer(),
                row.model(),
                row.serialNumber(),
                row.productKey().strip(),
                Optional.empty(),
                "");
    }

    /** Whether manufacturer, model and serial number are all there and the serial number is no placeholder. */
    public boolean hasTuple() {
        return !manufacturer.isBlank() && !model.isBlank() && !Placeholders.isPlaceholder(serialNumber);
    }

    /** The SMBIOS UUID, unless many devices share it. */
    Optional<UUID> ownUuid() {
        return smbiosUuid.filter(uuid -> !Placeholders.isPlaceholder(uuid));
    }
}
