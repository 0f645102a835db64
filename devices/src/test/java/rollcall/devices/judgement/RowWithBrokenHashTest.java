package rollcall.devices.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.devices.judgement.Judging.fault;
import static rollcall.devices.judgement.Judging.rejected;

import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rollcall.devices.Rows;
import rollcall.devices.hash.HashFault;
import rollcall.devices.hash.Mending;

class RowWithBrokenHashTest {

    @Test
    void isToldAtWhichByteTheHashIsDamaged() {
        byte[] hash = Rows.hash().padded();
        hash[10] ^= 1;
        Finding fault = fault(broken(hash));

        assertThat(fault.code()).isEqualTo(Code.HARDWARE_HASH_INVALID);
        assertThat(fault.reason()).isEqualTo("CHECKSUM");
        assertThat(fault.column()).isEqualTo("Hardware Hash");
        assertThat(fault.arguments()).containsOnlyKeys("offset");
        assertThat(fault.value()).isEmpty();
    }

    @Test
    void isToldThatTheValueNeverWasAHash() {
        assertThat(fault(Rows.withHash().hash("dGhpc2RldmljZWlzYW5tbWRkZXZpY2U"))
                        .reason())
                .isEqualTo("MAGIC");
    }

    @Test
    void isToldThatTheEndOfTheHashIsMissing() {
        assertThat(fault(Rows.withHash().hash(Rows.hash().text().substring(0, 80)))
                        .code())
                .isEqualTo(Code.HARDWARE_HASH_TRUNCATED);
    }

    @Test
    void isToldThatTheHashIsOfAnOldKind() {
        assertThat(fault(broken(new byte[128])).code()).isEqualTo(Code.HARDWARE_HASH_LEGACY);
    }

    @Test
    void isStillKnownByItsOtherCells() {
        Rows row = Rows.withTuple().hash("dGhpc2RldmljZWlzYW5tbWRkZXZpY2U");

        assertThat(rejected(row).identity().serialNumber()).isEqualTo(Rows.SERIAL_NUMBER);
    }

    @Test
    void hasAReasonForEveryDamageAndEveryMending() {
        assertThat(Stream.of(HashFault.Reason.values()).map(HashIsSound::reason).map(Reason::detail))
                .containsExactlyElementsOf(
                        Stream.of(HashFault.Reason.values()).map(Enum::name).toList());
        assertThat(Stream.of(Mending.values()).map(HashIsSound::reason).map(Reason::detail))
                .containsExactlyElementsOf(
                        Stream.of(Mending.values()).map(Enum::name).toList());
    }

    @Test
    void hasTheCodeOfTheDamagesFamily() {
        assertThat(HashFault.Reason.values())
                .allSatisfy(
                        reason -> assertThat(HashIsSound.reason(reason).code().name())
                                .isEqualTo("HARDWARE_HASH_" + reason.family()));
    }

    private static Rows broken(byte[] hash) {
        return Rows.withHash().hash(Base64.getEncoder().encodeToString(hash));
    }
}
