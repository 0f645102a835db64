package rollcall.devices.hash;

/**
 * Why a hash cannot be read, and where.
 *
 * @param offset the first place that is wrong, counted from 0: in bytes of the decoded hash, or in characters of the
 *     text as it was sent where {@link Reason#countsCharacters()}
 */
public record HashFault(Reason reason, int offset) {

    /** What is wrong. The names are stable: they travel in events and answers. */
    public enum Reason {
        /** The hash does not begin with {@code OA}. */
        MAGIC(Family.INVALID),
        /** The length in the header leaves no room for a record. */
        LENGTH(Family.INVALID),
        /**
         * A record is shorter than its own header or reaches beyond the end of the records, or a record that says which
         * device this is stands there twice.
         */
        RECORD(Family.INVALID),
        /** The trailer is not one, or the SHA-256 in it is of other bytes. */
        CHECKSUM(Family.INVALID),
        /** Something other than zeros follows the trailer. */
        PADDING(Family.INVALID),
        /** A character that is not base64, or {@code =} before the end. */
        BASE64(Family.INVALID),
        /** More text than {@link HardwareHash#LONGEST_TEXT}; nothing of it was decoded. */
        TOO_LONG(Family.INVALID),
        /** The hash ends before its own length says, further than the checksum could mend. */
        TRUNCATED(Family.TRUNCATED),
        /** The 128-byte hash of tools up to Windows 10 1703, which names no device. */
        LEGACY_128(Family.LEGACY);

        private final Family family;

        Reason(Family family) {
            this.family = family;
        }

        /** The kind of fault this reason belongs to. */
        public Family family() {
            return family;
        }

        /** Whether the fault's offset counts characters of the text rather than bytes of the hash. */
        public boolean countsCharacters() {
            return this == BASE64 || this == TOO_LONG;
        }
    }

    /** The three kinds of unusable hash that are told apart by code. */
    public enum Family {
        /** {@code HARDWARE_HASH_INVALID}: damaged, or never a hash. */
        INVALID,
        /** {@code HARDWARE_HASH_TRUNCATED}: its end is missing. */
        TRUNCATED,
        /** {@code HARDWARE_HASH_LEGACY}: made by a tool that is too old. */
        LEGACY
    }

    /** The kind of this fault. */
    public Family family() {
        return reason.family();
    }
}
