package rollcall.devices.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list of imaginary devices with damaged rows among the sound ones: row n lists device {@code first + n - 1}, and every
 * {@code damageEvery}-th row suffers the next defect, in turn. The same upload is always the same bytes.
 *
 * @param devices where the devices come from
 * @param first the number of the first row's device
 * @param rows how many rows
 * @param format the file's shape
 * @param encoding the file's encoding
 * @param groupTag the tag of every sound row, where the format can tell one; empty for none
 * @param userDomain the domain of the users the devices are for, where the format can tell one; empty for none
 * @param damageEvery from one damaged row to the next, at least 2
 * @param defects what the damaged rows suffer; those the format cannot show are left out
 */
public record SampleUpload(
        SampleDevices devices,
        long first,
        long rows,
        SampleFormat format,
        SampleEncoding encoding,
        String groupTag,
        String userDomain,
        int damageEvery,
        List<SampleDefect> defects) {

    public SampleUpload {
        if (first < 0 || rows < 0 || damageEvery < 2) {
            throw new IllegalArgumentException(
                    "a sample needs no negative number, and damage in every 2nd row at most");
        }
        defects = defects.stream().filter(defect -> defect.showsIn(format)).toList();
    }

    /** Sound rows only, in the format's usual encoding, without tag and user. */
    public static SampleUpload of(SampleDevices devices, long rows, SampleFormat format) {
        return new SampleUpload(devices, 0, rows, format, format.encoding(), "", "", 2, List.of());
    }

    /** The same list with every damage the format can show, one damaged row in so many. */
    public SampleUpload damaged(int every, List<SampleDefect> others) {
        return new SampleUpload(devices, first, rows, format, encoding, groupTag, userDomain, every, others);
    }

    /** The same list for that tag and users of that domain. */
    public SampleUpload forUsers(String tag, String domain) {
        return new SampleUpload(devices, first, rows, format, encoding, tag, domain, damageEvery, defects);
    }

    /** The same list from another device on. */
    public SampleUpload startingAt(long other) {
        return new SampleUpload(devices, other, rows, format, encoding, groupTag, userDomain, damageEvery, defects);
    }

    /** The same list as other bytes. */
    public SampleUpload encoded(SampleEncoding other) {
        return new SampleUpload(devices, first, rows, format, other, groupTag, userDomain, damageEvery, defects);
    }

    /** What is wrong with a row; rows count from 1. */
    public Optional<SampleDefect> defect(long row) {
        if (defects.isEmpty() || row % damageEvery != 0) {
            return Optional.empty();
        }
        long turn = row / damageEvery - 1;
        return Optional.of(defects.get((int) (turn % defects.size())));
    }

    /** How many rows suffer which defect. */
    public Map<SampleDefect, Long> damage() {
        Map<SampleDefect, Long> damage = new EnumMap<>(SampleDefect.class);
        for (long row = damageEvery; row <= rows && !defects.isEmpty(); row += damageEvery) {
            damage.merge(defect(row).orElseThrow(), 1L, Long::sum);
        }
        return damage;
    }

    /** The device that a row lists; a duplicate lists the one before it. */
    public SampleDevice device(long row) {
        return devices.device(first + row - 1);
    }

    /** A row as it is written; rows count from 1. */
    public SampleRow row(long row) {
        SampleRow sound = sound(row, device(row));
        return defect(row)
                .map(defect -> defect.damage(sound, device(row), device(row - 1)))
                .orElse(sound);
    }

    /** Writes the file and closes the stream. */
    public void writeTo(OutputStream out) throws IOException {
        try (SampleWriter writer = format.writeTo(out, encoding, groupTag)) {
            for (long row = 1; row <= rows; row++) {
                writer.write(row(row));
            }
        }
    }

    private SampleRow sound(long row, SampleDevice device) {
        SampleRow sound = SampleRow.of(device)
                .withGroupTag(groupTag)
                .withAssignedUser(userDomain.isEmpty() ? "" : "user" + row + "@" + userDomain);
        return format == SampleFormat.PARTNER_CENTER || format == SampleFormat.JSON
                ? sound.withProductKey(device.productKey())
                : sound;
    }
}
