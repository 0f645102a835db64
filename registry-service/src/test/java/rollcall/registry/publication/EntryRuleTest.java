package rollcall.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollcall.devices.hash.SentHash;
import rollcall.devices.row.DeviceRow;
import rollcall.devices.row.Dialect;
import rollcall.devices.sample.SampleDevice;
import rollcall.devices.sample.SampleDevices;
import rollcall.words.Language;

class EntryRuleTest {
    private static final EntryRule RULE = new EntryRule(Set.of("Northwind", "Northwind Traders"), Language.ENGLISH);

    @Test
    void takesATupleWithOrWithoutAProductKey() {
        assertThat(read("Northwind", "Compass 13", "007", "", "").problems()).isEmpty();
        EntryRule.Read read = read("Northwind", "Compass 13", "007", "0123456789012", "");

        assertThat(read.problems()).isEmpty();
        assertThat(read.device().identity().key().value()).startsWith("dev:");
        assertThat(read.device().identity().productKey()).isEqualTo("0123456789012");
        assertThat(EntryRule.hardware(read.device()).anchor()).isEmpty();
    }

    @Test
    void knowsTheHardwareOfAnEntryWithItsHash() {
        SampleDevice device = new SampleDevices(7).device(3);
        EntryRule own = new EntryRule(Set.of(device.manufacturer()), Language.ENGLISH);
        EntryRule.Read read = own.read(
                1, 2, row(device.manufacturer(), device.model(), device.serialNumber(), "", device.hardwareHash()));

        assertThat(read.problems()).isEmpty();
        assertThat(EntryRule.hardware(read.device()).anchor()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Northwind, '', 007, '', IDENTITY_MISSING",
        "'', '', '', 0123456789012, IDENTITY_MISSING",
        "'', '', '', '', IDENTITY_MISSING",
        "northwind, Compass 13, 007, '', MANUFACTURER_FOREIGN",
        "Contoso, Compass 13, 007, '', MANUFACTURER_FOREIGN",
        "Northwind, Compass 13, 007, 12345, PRODUCT_KEY_INVALID"
    })
    void saysWhatIsWrongWithAnEntry(String manufacturer, String model, String serial, String key, String code) {
        EntryRule.Read read = read(manufacturer, model, serial, key, "");

        assertThat(read.device()).isNull();
        assertThat(read.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.entry()).isEqualTo(1);
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.message()).isNotBlank();
            assertThat(problem.advice()).isNotBlank();
        });
        assertThat(read.problems()).extracting(Problem::code).contains(code);
    }

    @Test
    void tellsAnOemInItsLanguage() {
        EntryRule dutch = new EntryRule(Set.of("Northwind"), Language.DUTCH);

        assertThat(dutch.read(1, 2, row("Contoso", "Compass 13", "007", "", "")).problems())
                .extracting(Problem::message)
                .containsExactly("Uw organisatie publiceert niet voor deze fabrikant.");
        assertThat(dutch.read(1, 2, row("Northwind", "Compass 13", "007", "12345", ""))
                        .problems())
                .extracting(Problem::message)
                .containsExactly("De product-key-id \"12345\" heeft 5 cijfers in plaats van 13.");
    }

    @Test
    void refusesWhatItsOwnHashContradicts() {
        SampleDevice device = new SampleDevices(7).device(3);
        EntryRule own = new EntryRule(Set.of(device.manufacturer(), "Other"), Language.ENGLISH);

        EntryRule.Read read =
                own.read(1, 2, row("Other", device.model(), device.serialNumber(), "", device.hardwareHash()));

        assertThat(read.problems()).extracting(Problem::code).containsExactly("MANUFACTURER_DIFFERS");
        assertThat(own.read(1, 2, row(device.manufacturer(), device.model(), "X1", "", device.hardwareHash()))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("IDENTITY_MISMATCH");
    }

    private static EntryRule.Read read(String manufacturer, String model, String serial, String key, String hash) {
        return RULE.read(1, 2, row(manufacturer, model, serial, key, hash));
    }

    private static DeviceRow row(String manufacturer, String model, String serial, String key, String hash) {
        return new DeviceRow(
                Dialect.PARTNER, serial, key, SentHash.of(hash), manufacturer, model, "", "", 5, 5, List.of());
    }
}
