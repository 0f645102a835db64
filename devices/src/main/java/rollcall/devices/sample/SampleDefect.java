package rollcall.devices.sample;

import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;

/** What can be wrong with a row, or odd about it, as it happens in the field. */
public enum SampleDefect {
    /** The hash lost its end, and with it records. */
    TRUNCATED_HASH("HARDWARE_HASH_TRUNCATED") {
        @Override
        SampleRow damage(SampleRow sound, SampleDevice device, SampleDevice before) {
            return sound.withHardwareHash(sound.hardwareHash().substring(0, 1_020));
        }
    },
    /** One bit of the hash is another. */
    FLIPPED_BIT("HARDWARE_HASH_INVALID") {
        @Override
        SampleRow damage(SampleRow sound, SampleDevice device, SampleDevice before) {
            byte[] hash = device.hash(0).padded();
            hash[100] ^= 1;
            return sound.withHardwareHash(base64(hash));
        }
    },
    /** The text is base64, but of something else. */
    NO_HASH_AT_ALL("HARDWARE_HASH_INVALID") {
        @Override
        SampleRow damage(SampleRow sound, SampleDevice device, SampleDevice before) {
            return sound.withHardwareHash("dGhpcyBpcyBhIGRldmljZSB3aXRob3V0IGEgaGFzaA==");
        }
    },
    /** Something follows the hash where zeros should be. */
    SOILED_PADDING("HARDWARE_HASH_INVALID") {
        @Override
        SampleRow damage(SampleRow sound, SampleDevice device, SampleDevice before) {
            byte[] hash = device.hash(0).padded();
            hash[hash.length - 1] = 1;
            return sound.withHardwareHash(base64(hash));
        }
    },
    /** The hash holds characters that base64 does not know. */
    FOREIGN_CHARACTERS("HARDWARE_HASH_INVALID") {
        @Override
        SampleRow damage(SampleRow sound, SampleDevice device, SampleDevice before) {
            return sound.withHardwareHash(sound.hardwareHash().substring(0, 700) + "????"
                    + sound.hardwareHash().substring(704));
        }
    },
    /** The 128-byte hash of old tools. */
    LEGACY_HASH("HARDWARE_HASH_LEGACY") {
        @Override
        SampleRow damage(SampleRow sound, SampleDevice device, SampleDevice before) {
            byte[] legacy = new byte[128];
            Arrays.fill(legacy, (byte) 0x5A);
            return sound.withHardwareHash(base64(legacy));
        }
    },
    /** Only the serial number is left, which tells no device without its manufacturer and model. */
    SERIAL_NUMBER_ALONE("IDENTITY_MISSING") {
        @Override
        SampleRow damage(SampleRow sound, SampleDevice device, SampleDevice before) {
            return new SampleRow(sound.serialNumber(), "", "", "", "", sound.groupTag(), sound.assignedUser());
        }
    },
    /** The hash is missing where nothing else counts. */
    NO_HASH("HASH_REQUIRED") {
        @Override
        SampleRow damage(SampleRow sound, SampleDevice device, SampleDevice before) {
            return sound.withHardwareHash("");
        }
    },
    /** The row's serial number is another device's than the hash's. */
    CONTRADICTING_SERIAL_NUMBER("IDENTITY_MISMATCH") {
        @Override
        SampleRow damage(SampleRow sound, SampleDevice device, SampleDevice before) {
            return sound.withSerialNumber(before.serialNumber());
        }
    },
    /** The product key is no 13 digits. */
    BAD_PRODUCT_KEY("PRODUCT_KEY_INVALID") {
        @Override
        SampleRow damage(SampleRow sound, SampleDevice device, SampleDevice before) {
            return sound.withProductKey("00329-00000");
        }
    },
    /** Commas in the serial number shift all the cells behind it. */
    SHIFTED_COLUMNS("COLUMN_COUNT") {
        @Override
        SampleRow damage(SampleRow sound, SampleDevice device, SampleDevice before) {
            return sound.withSerialNumber(sound.serialNumber() + ",rack 4,shelf 2,left");
        }
    },
    /** The group tag holds characters a tag cannot have. */
    BAD_GROUP_TAG("GROUP_TAG_INVALID") {
        @Override
        SampleRow damage(SampleRow sound, SampleDevice device, SampleDevice before) {
            return sound.withGroupTag("Sales/North");
        }
    },
    /** The assigned user is no user name. */
    BAD_ASSIGNED_USER("ASSIGNED_USER_INVALID") {
        @Override
        SampleRow damage(SampleRow sound, SampleDevice device, SampleDevice before) {
            return sound.withAssignedUser("front desk");
        }
    },
    /** The serial number is longer than any device's. */
    ENDLESS_SERIAL_NUMBER("SERIAL_NUMBER_INVALID") {
        @Override
        SampleRow damage(SampleRow sound, SampleDevice device, SampleDevice before) {
            return sound.withSerialNumber(sound.serialNumber().repeat(100));
        }
    },
    /** The assigned user's name is longer than any. */
    ENDLESS_ASSIGNED_USER("FIELD_TOO_LONG") {
        @Override
        SampleRow damage(SampleRow sound, SampleDevice device, SampleDevice before) {
            return sound.withAssignedUser("front.desk.".repeat(100) + "@contoso.com");
        }
    },
    /** The row above lists the same device, by another collection of its hash. */
    DUPLICATE("DUPLICATE_IN_UPLOAD") {
        @Override
        SampleRow damage(SampleRow sound, SampleDevice device, SampleDevice before) {
            return SampleRow.of(before)
                    .withHardwareHash(before.hardwareHash(1))
                    .withGroupTag(sound.groupTag())
                    .withAssignedUser(sound.assignedUser());
        }
    },
    /** Manufacturer, model and serial number without a hash, which only a catalogue could confirm. */
    TUPLE_UNKNOWN_TO_ANY_CATALOGUE("DEVICE_NOT_FOUND") {
        @Override
        SampleRow damage(SampleRow sound, SampleDevice device, SampleDevice before) {
            return sound.withHardwareHash("").withProductKey("");
        }
    },
    /** The hash was copied with its line breaks turned into blanks. Registered: mended. */
    HASH_WITH_BLANKS("") {
        @Override
        SampleRow damage(SampleRow sound, SampleDevice device, SampleDevice before) {
            return sound.withHardwareHash(sound.hardwareHash().replaceAll("(.{76})", "$1 "));
        }
    },
    /** The hash ends without the padding base64 asks for, as devices write it. Registered: mended. */
    UNPADDED_HASH("") {
        @Override
        SampleRow damage(SampleRow sound, SampleDevice device, SampleDevice before) {
            byte[] hash = Arrays.copyOf(device.hash(0).padded(), 2_999);
            return sound.withHardwareHash(Base64.getEncoder().withoutPadding().encodeToString(hash));
        }
    },
    /** The hash came without its zeros and lost its last bytes, which its checksum proves. Registered: mended. */
    LOST_END("") {
        @Override
        SampleRow damage(SampleRow sound, SampleDevice device, SampleDevice before) {
            byte[] hash = device.hash(0).bytes();
            return sound.withHardwareHash(base64(Arrays.copyOf(hash, hash.length - 3)));
        }
    },
    /** No profile bears the tag, which differs from one that does by its capitals. Registered, and pending. */
    UNKNOWN_GROUP_TAG("") {
        @Override
        SampleRow damage(SampleRow sound, SampleDevice device, SampleDevice before) {
            return sound.withGroupTag("microsoft365managed_autopilot");
        }
    },
    /** The maker never set a serial number: the device goes by its SMBIOS UUID. Registered. */
    PLACEHOLDER_SERIAL_NUMBER("") {
        @Override
        SampleRow damage(SampleRow sound, SampleDevice device, SampleDevice before) {
            SampleDevice unset = device.withSerialNumber("To be filled by O.E.M.");
            return sound.withSerialNumber(unset.serialNumber()).withHardwareHash(unset.hardwareHash());
        }
    };

    private static final Set<SampleFormat> BY_TUPLE = EnumSet.of(
            SampleFormat.SCRIPT_FOR_PARTNERS, SampleFormat.PARTNER_CENTER, SampleFormat.MMD_PARTNER, SampleFormat.JSON);
    private static final Set<SampleDefect> WITHOUT_HASH =
            EnumSet.of(NO_HASH, SERIAL_NUMBER_ALONE, TUPLE_UNKNOWN_TO_ANY_CATALOGUE);
    private static final Set<SampleFormat> BY_NAMES = EnumSet.of(SampleFormat.MMD_SELF, SampleFormat.MMD_PARTNER);

    private final String code;

    SampleDefect(String code) {
        this.code = code;
    }

    /**
     * The code that a row of this kind ends with, alone or among others, where a partner sends it and the catalogue is
     * empty; the empty string where the row registers its device.
     */
    public String code() {
        return code;
    }

    /** The same where the customer itself sends the row, which then must bring a hash. */
    public String codeInOwnUpload() {
        return WITHOUT_HASH.contains(this) ? "HASH_REQUIRED" : code;
    }

    /** Whether a file of that format can suffer this. */
    public boolean showsIn(SampleFormat format) {
        return switch (this) {
            case BAD_GROUP_TAG, BAD_ASSIGNED_USER, ENDLESS_ASSIGNED_USER, UNKNOWN_GROUP_TAG ->
                format == SampleFormat.INTUNE;
            case NO_HASH -> format == SampleFormat.MMD_SELF;
            case TUPLE_UNKNOWN_TO_ANY_CATALOGUE -> BY_TUPLE.contains(format);
            case SHIFTED_COLUMNS -> format != SampleFormat.JSON;
            case SERIAL_NUMBER_ALONE -> format != SampleFormat.MMD_SELF;
            case BAD_PRODUCT_KEY, CONTRADICTING_SERIAL_NUMBER, ENDLESS_SERIAL_NUMBER -> !BY_NAMES.contains(format);
            default -> format != SampleFormat.MMD_PARTNER;
        };
    }

    /**
     * The row with this damage.
     *
     * @param sound the row as it should be
     * @param device the row's device
     * @param before the device of the row above
     */
    abstract SampleRow damage(SampleRow sound, SampleDevice device, SampleDevice before);

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
