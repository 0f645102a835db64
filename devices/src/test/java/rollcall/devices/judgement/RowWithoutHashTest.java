package rollcall.devices.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.devices.judgement.Judging.accepted;
import static rollcall.devices.judgement.Judging.fault;
import static rollcall.devices.judgement.Judging.warning;

import org.junit.jupiter.api.Test;
import rollcall.devices.Rows;
import rollcall.devices.identity.Proof;
import rollcall.devices.judgement.Judgement.Accepted;
import rollcall.devices.row.Dialect;

class RowWithoutHashTest {

    @Test
    void needsTheCatalogueForSerialNumberManufacturerAndModel() {
        Accepted judgement = accepted(Rows.withTuple());

        assertThat(judgement.identity().key().deviceId()).isPresent();
        assertThat(judgement.identity().proof()).isEqualTo(Proof.CATALOGUE_NEEDED);
        assertThat(judgement.hashDigest()).isEmpty();
        assertThat(judgement.hash()).isEmpty();
    }

    @Test
    void needsTheCatalogueForAProductKey() {
        Accepted judgement = accepted(Rows.empty(Dialect.PARTNER).productKey(Rows.PRODUCT_KEY));

        assertThat(judgement.identity().key()).hasToString("pkid:" + Rows.PRODUCT_KEY);
        assertThat(judgement.identity().productKey()).isEqualTo(Rows.PRODUCT_KEY);
        assertThat(judgement.identity().proof()).isEqualTo(Proof.CATALOGUE_NEEDED);
    }

    @Test
    void isRejectedWhenItNamesNothing() {
        Finding fault = fault(Rows.empty(Dialect.SCRIPT).hash("  "));

        assertThat(fault.code()).isEqualTo(Code.IDENTITY_MISSING);
        assertThat(fault.reason()).isEqualTo("NOTHING");
    }

    @Test
    void isToldWhatIsMissingBesideASerialNumber() {
        Finding fault = fault(Rows.empty(Dialect.PARTNER).serialNumber(Rows.SERIAL_NUMBER));

        assertThat(fault.code()).isEqualTo(Code.IDENTITY_MISSING);
        assertThat(fault.reason()).isEqualTo("TUPLE_INCOMPLETE");
        assertThat(fault.arguments()).containsEntry("missing", "Manufacturer name, Device model");
    }

    @Test
    void isToldThatTheSerialNumberIsMissingBesideManufacturerAndModel() {
        Finding fault = fault(Rows.withTuple().serialNumber(""));

        assertThat(fault.arguments()).containsEntry("missing", "Device Serial Number");
    }

    @Test
    void isRejectedWhenTheSerialNumberIsTheOneOfATemplate() {
        Finding fault = fault(Rows.empty(Dialect.MMD_PARTNER)
                .manufacturer("SpiralOrbit")
                .model("ContosoABC")
                .serialNumber("000000000000"));

        assertThat(fault.code()).isEqualTo(Code.IDENTITY_MISSING);
        assertThat(fault.reason()).isEqualTo("PLACEHOLDER_SERIAL");
    }

    @Test
    void isWarnedOfAPlaceholderBesideAProductKey() {
        Rows row = Rows.withTuple().serialNumber("None").productKey(Rows.PRODUCT_KEY);

        assertThat(warning(row).code()).isEqualTo(Code.PLACEHOLDER_SERIAL);
    }

    @Test
    void isRejectedWhenItsModelHoldsWhatNobodySees() {
        Finding fault = fault(Rows.withTuple().model("Compass\u200B 13"));

        assertThat(fault.code()).isEqualTo(Code.IDENTITY_MISSING);
        assertThat(fault.reason()).isEqualTo("CONTROL_CHARACTER");
        assertThat(fault.column()).isEqualTo("Device model");
        assertThat(fault.arguments()).containsEntry("position", "8");
    }
}
