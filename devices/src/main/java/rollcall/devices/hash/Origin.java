package rollcall.devices.hash;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When, where and by what a hash was collected: the record that differs at every collection of the same device.
 *
 * @param toolBuild the build of the collecting tool
 * @param osBuild the build of Windows it ran on
 * @param collectedAt whole seconds by the device's own clock; some virtual machines keep local time as if it were UTC
 * @param utcOffset the device's offset from UTC in quarter hours, or empty where the tool wrote none that can be
 * @param osType 2 for a full Windows
 * @param osArchitecture 9 for x64
 * @param toolVersion the version of the hash's layout: 3, 5, 7, 8 and 9 have been seen
 */
public record Origin(
        WindowsBuild toolBuild,
        WindowsBuild osBuild,
        Instant collectedAt,
        Optional<ZoneOffset> utcOffset,
        int osType,
        int osArchitecture,
        int toolVersion) {
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int SECONDS_PER_QUARTER = 15 * 60;
    private static final int MOST_QUARTERS = 18 * 4;
    private static final byte NO_OFFSET = 120;

    static Origin from(Payload payload) {
        return new Origin(
                WindowsBuild.from(payload, 0),
                WindowsBuild.from(payload, 8),
                EPOCH.plusSeconds(payload.u32(16)),
                offset((byte) payload.u8(20)),
                payload.u8(21),
                payload.u8(22),
                payload.u8(23));
    }

    private static Optional<ZoneOffset> offset(byte quarters) {
        return Math.abs(quarters) > MOST_QUARTERS
                ? Optional.empty()
                : Optional.of(ZoneOffset.ofTotalSeconds(quarters * SECONDS_PER_QUARTER));
    }

    void writeTo(ByteBuffer out) {
        toolBuild.writeTo(out);
        osBuild.writeTo(out);
        out.putInt((int) (collectedAt.getEpochSecond() - EPOCH.getEpochSecond()));
        out.put(utcOffset
                .map(offset -> (byte) (offset.getTotalSeconds() / SECONDS_PER_QUARTER))
                .orElse(NO_OFFSET));
        out.put((byte) osType).put((byte) osArchitecture).put((byte) toolVersion);
    }
}
