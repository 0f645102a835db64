package rollcall.devices.judgement;

import java.util.List;
import rollcall.devices.hash.HashFault;
import rollcall.devices.hash.HashReading;
import rollcall.devices.hash.Mending;
import rollcall.devices.row.Column;

/** A hash that is sent can be read; what had to be mended is told. */
record HashIsSound() implements RowRule {

    @Override
    public List<Finding> apply(Situation situation) {
        if (situation.reading() instanceof HashReading.Mended mended) {
            return mended.mendings().stream()
                    .map(mending -> Finding.of(reason(mending), Column.HARDWARE_HASH, ""))
                    .toList();
        }
        if (situation.reading() instanceof HashReading.Broken broken && situation.bringsHash()) {
            return List.of(finding(broken.fault()));
        }
        return List.of();
    }

    private static Finding finding(HashFault fault) {
        Reason reason = reason(fault.reason());
        return reason.arguments().isEmpty()
                ? Finding.of(reason, Column.HARDWARE_HASH, "")
                : Finding.of(reason, Column.HARDWARE_HASH, "", fault.offset());
    }

    static Reason reason(HashFault.Reason reason) {
        return switch (reason) {
            case MAGIC -> Reason.HASH_MAGIC;
            case LENGTH -> Reason.HASH_LENGTH;
            case RECORD -> Reason.HASH_RECORD;
            case CHECKSUM -> Reason.HASH_CHECKSUM;
            case PADDING -> Reason.HASH_PADDING;
            case BASE64 -> Reason.HASH_BASE64;
            case TOO_LONG -> Reason.HASH_TOO_LONG;
            case TRUNCATED -> Reason.HASH_TRUNCATED;
            case LEGACY_128 -> Reason.HASH_LEGACY;
        };
    }

    static Reason reason(Mending mending) {
        return switch (mending) {
            case WHITE_SPACE -> Reason.MENDED_WHITE_SPACE;
            case PADDING -> Reason.MENDED_PADDING;
            case LENGTH -> Reason.MENDED_LENGTH;
            case LOST_END -> Reason.MENDED_LOST_END;
        };
    }
}
