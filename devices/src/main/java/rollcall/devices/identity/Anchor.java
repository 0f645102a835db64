package rollcall.devices.identity;

import java.util.Optional;

/**
 * The piece of hardware a device cannot change: its TPM, by the endorsement key's digest, else its board, by the SMBIOS
 * UUID. An anchor belongs to one device. Written as the {@link DeviceId} of kind {@code tpm} or {@code uuid} that the
 * same value would give.
 *
 * @param value such as {@code tpm:0123456789abcdef0123456789abcdef}
 */
public record Anchor(String value) {

    public Anchor {
        if (!Hex32.follows(DeviceId.TPM, value) && !Hex32.follows(DeviceId.UUID, value)) {
            throw new IllegalArgumentException("not an anchor");
        }
    }

    /** The anchor of the device that is described so; empty where neither is known or the UUID is a placeholder. */
    public static Optional<Anchor> of(Identifiers identifiers) {
        if (!identifiers.endorsementKeyDigest().isEmpty()) {
            return Optional.of(new Anchor(DeviceId.ofEndorsementKey(identifiers.endorsementKeyDigest())
                    .value()));
        }
        return identifiers
                .ownUuid()
                .map(uuid -> new Anchor(DeviceId.ofUuid(uuid).value()));
    }

    @Override
    public String toString() {
        return value;
    }
}
