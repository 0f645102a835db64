package rollcall.devices.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import rollcall.devices.Rows;
import rollcall.devices.hash.HardwareHash;
import rollcall.devices.identity.RowKey;
import rollcall.devices.judgement.Judgement.Accepted;
import rollcall.devices.judgement.Judgement.Rejected;
import rollcall.devices.row.DeviceRow;
import rollcall.devices.row.Dialect;

class AnyRowTest {
    private static final Judge JUDGE = new Judge(FieldLimits.DEFAULTS);
    private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);

    @Property(tries = 500)
    void isJudgedWithoutComplaintAndAlwaysTheSame(@ForAll("rows") DeviceRow row, @ForAll String requestGroupTag) {
        assertThat(told(JUDGE.judge(row, Sender.PARTNER, requestGroupTag)))
                .isEqualTo(told(JUDGE.judge(row, Sender.PARTNER, requestGroupTag)));
    }

    @Property(tries = 500)
    void isKeyedByIngestAsTheJudgeKeysIt(@ForAll("rows") DeviceRow row) {
        assertThat(JUDGE.judge(row, Sender.PARTNER, "").identity().key())
                .isEqualTo(RowKey.of(row, HardwareHash.read(row.hardwareHash())));
    }

    @Property(tries = 500)
    void namesADeviceWhenItGoesOn(@ForAll("rows") DeviceRow row) {
        if (JUDGE.judge(row, Sender.PARTNER, "") instanceof Accepted accepted) {
            assertThat(accepted.identity().key().namesADevice()).isTrue();
            assertThat(texts(accepted)).noneMatch(text -> text.indexOf('\0') >= 0);
        }
    }

    @Property(tries = 500)
    void isShownSafelyWhenItDoesNot(@ForAll("rows") DeviceRow row) {
        if (JUDGE.judge(row, Sender.PARTNER, "") instanceof Rejected rejected) {
            assertThat(rejected.faults()).isNotEmpty().allSatisfy(fault -> {
                assertThat(fault.code().effect()).isEqualTo(Code.Effect.REJECTED);
                assertThat(ENGLISH.message(fault)).doesNotContain("\0").isNotBlank();
                assertThat(fault.value().length()).isLessThanOrEqualTo(ShownValue.LONGEST);
            });
            assertThat(texts(rejected))
                    .allMatch(text -> text.length() <= ShownValue.LONGEST && Unprintable.first(text) < 0);
        }
    }

    @Provide
    Arbitrary<DeviceRow> rows() {
        return Combinators.combine(
                        Arbitraries.of(Dialect.values()),
                        texts(Rows.SERIAL_NUMBER, "4711", "Default string"),
                        texts(Rows.PRODUCT_KEY, "0863475297788", "00329-00000-0003-AA606"),
                        texts(Rows.hash().text(), Rows.namelessHash().text(), "T0Fi"),
                        texts(Rows.MANUFACTURER, "Contoso"),
                        texts(Rows.MODEL, "compass 13"),
                        texts("Kiosk", "a/b"),
                        texts("anna@contoso.com", "anna"))
                .as((dialect, serialNumber, productKey, hash, manufacturer, model, tag, user) -> Rows.empty(dialect)
                        .serialNumber(serialNumber)
                        .productKey(productKey)
                        .hash(hash)
                        .manufacturer(manufacturer)
                        .model(model)
                        .groupTag(tag)
                        .assignedUser(user)
                        .row());
    }

    private static Arbitrary<String> texts(String... likely) {
        return Arbitraries.oneOf(
                Arbitraries.just(""),
                Arbitraries.of(likely),
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.strings().ascii().ofMaxLength(700));
    }

    private static List<Object> told(Judgement judgement) {
        return judgement instanceof Rejected rejected
                ? List.of(rejected.identity(), rejected.faults(), rejected.warnings())
                : List.of(judgement.identity(), judgement.warnings(), ((Accepted) judgement).groupTag());
    }

    private static Stream<String> texts(Judgement judgement) {
        return Stream.of(
                judgement.identity().serialNumber(),
                judgement.identity().productKey(),
                judgement.identity().manufacturer(),
                judgement.identity().model(),
                judgement instanceof Accepted accepted ? accepted.groupTag() : "",
                judgement instanceof Accepted accepted ? accepted.assignedUser() : "");
    }
}
