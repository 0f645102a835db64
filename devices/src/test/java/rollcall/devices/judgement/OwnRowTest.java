package rollcall.devices.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rollcall.devices.Rows;
import rollcall.devices.judgement.Judgement.Accepted;
import rollcall.devices.judgement.Judgement.Rejected;
import rollcall.devices.row.Dialect;

/** Rows that a customer sends for itself. */
class OwnRowTest {
    private static final Judge JUDGE = new Judge(FieldLimits.DEFAULTS);

    @Test
    void goOnWithAHash() {
        assertThat(judgement(Rows.withHash())).isInstanceOf(Accepted.class);
    }

    @Test
    void needAHashWhateverElseNamesTheDevice() {
        assertNeedsHash(Rows.withTuple());
        assertNeedsHash(Rows.empty(Dialect.PARTNER).productKey(Rows.PRODUCT_KEY));
        assertNeedsHash(Rows.empty(Dialect.JSON).serialNumber(Rows.SERIAL_NUMBER));
        assertNeedsHash(Rows.empty(Dialect.SCRIPT));
    }

    @Test
    void areToldWhatIsWrongWithTheHashTheyBring() {
        Rejected rejected = (Rejected) judgement(Rows.withTuple().hash("dGhpcyBpcyBubyBoYXNo"));

        assertThat(rejected.faults()).extracting(Finding::code).doesNotContain(Code.HASH_REQUIRED);
    }

    @Test
    void areThoseWhoseSubmitterIsTheCustomer() {
        assertThat(Sender.of("contoso", "contoso")).isEqualTo(Sender.CUSTOMER);
        assertThat(Sender.of("northwind", "contoso")).isEqualTo(Sender.PARTNER);
    }

    private static void assertNeedsHash(Rows row) {
        assertThat(((Rejected) judgement(row)).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(Code.HASH_REQUIRED);
            assertThat(fault.reason()).isEqualTo("OWN_DEVICE");
            assertThat(fault.column()).isEqualTo("Hardware Hash");
        });
    }

    private static Judgement judgement(Rows row) {
        return JUDGE.judge(row.row(), Sender.CUSTOMER, "");
    }
}
