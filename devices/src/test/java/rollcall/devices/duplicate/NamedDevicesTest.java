package rollcall.devices.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import rollcall.devices.duplicate.NamedDevices.Earlier;
import rollcall.devices.identity.Identity;
import rollcall.devices.identity.Proof;
import rollcall.devices.identity.RowKey;

class NamedDevicesTest {
    private static final long PLENTY = 64 << 20;

    private final ComparisonMemory memory = new ComparisonMemory(PLENTY);

    @Test
    void knowsWhichRowNamedADeviceFirst() {
        try (NamedDevices named = new NamedDevices(memory)) {
            assertThat(named.named(proved(1), 1)).isEmpty();
            assertThat(named.named(proved(2), 2)).isEmpty();
            assertThat(named.named(proved(1), 3)).contains(new Earlier(1, true));
            assertThat(named.named(proved(1), 4)).contains(new Earlier(1, true));
        }
    }

    @Test
    void remembersAMillionWithoutTakingTwoForOne() {
        int rows = 1_000_000;
        try (NamedDevices named = new NamedDevices(memory)) {
            for (int row = 1; row <= rows; row++) {
                assertThat(named.named(proved(row), row).isPresent()).isFalse();
            }
            assertThat(named.compared(rows)).isEqualTo(rows);
            assertThat(named.named(proved(7), rows + 1)).contains(new Earlier(7, true));
        }
    }

    @Test
    void tellsKindsApartAndProductKeysThatFollowOneAnother() {
        try (NamedDevices named = new NamedDevices(memory)) {
            for (int key = 0; key < 50_000; key++) {
                assertThat(named.named(keyed("pkid:%013d".formatted(key), Proof.CATALOGUE_NEEDED), key + 1))
                        .isEmpty();
            }
            assertThat(named.named(keyed("dev:" + "0".repeat(32), Proof.HASH), 60_001))
                    .isEmpty();
            assertThat(named.named(keyed("uuid:" + "0".repeat(32), Proof.HASH), 60_002))
                    .isEmpty();
        }
    }

    @Test
    void aRowThatCountsOnTheCatalogueNeverBeatsOneWithProof() {
        try (NamedDevices named = new NamedDevices(memory)) {
            named.named(unproved(1), 1);

            assertThat(named.named(unproved(1), 2)).contains(new Earlier(1, true));
            assertThat(named.named(proved(1), 3)).contains(new Earlier(1, false));
            assertThat(named.named(proved(1), 4)).contains(new Earlier(3, true));
            assertThat(named.named(unproved(1), 5)).contains(new Earlier(3, true));
        }
    }

    @Test
    void comparesWithWhatItRemembersWhereMemoryIsShortAndSaysUpToWhichRow() {
        try (NamedDevices named = new NamedDevices(new ComparisonMemory(1024 * NamedDevices.SLOT_BYTES))) {
            for (int row = 1; row <= 1_000; row++) {
                assertThat(named.named(proved(row), row)).isEmpty();
            }
            int compared = named.compared(1_000);

            assertThat(compared).isBetween(600, 700);
            assertThat(named.named(proved(compared), 1_001)).contains(new Earlier(compared, true));
            assertThat(named.named(proved(compared + 1), 1_002)).isEmpty();
        }
    }

    @Test
    void comparesNothingWithoutMemory() {
        try (NamedDevices named = new NamedDevices(new ComparisonMemory(0))) {
            assertThat(named.named(proved(1), 1)).isEmpty();
            assertThat(named.named(proved(1), 2)).isEmpty();
            assertThat(named.compared(2)).isZero();
        }
    }

    @Test
    void givesItsMemoryBack() {
        try (NamedDevices named = new NamedDevices(memory)) {
            for (int row = 1; row <= 100_000; row++) {
                named.named(proved(row), row);
            }
            assertThat(memory.take(PLENTY)).isFalse();
        }
        assertThat(memory.take(PLENTY)).isTrue();
    }

    private static Identity proved(long device) {
        return keyed("dev:%016x".formatted(device * 0x9E3779B97F4A7C15L) + "0".repeat(16), Proof.HASH);
    }

    private static Identity unproved(long device) {
        return keyed("dev:%016x".formatted(device * 0x9E3779B97F4A7C15L) + "0".repeat(16), Proof.CATALOGUE_NEEDED);
    }

    private static Identity keyed(String key, Proof proof) {
        return new Identity(new RowKey(key), Optional.empty(), "", "", "", "", proof);
    }
}
