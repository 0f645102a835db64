package rollcall.devices.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import rollcall.devices.identity.NearKey;
import rollcall.devices.judgement.NearMiss.Names;

class NearMissTest {
    private static final Names ENTRY = new Names("Contoso", "Pad 5", "0042");

    @Test
    void tellsAValueInTheWrongColumn() {
        Finding found = found(new Names("pad 5", "Contoso", "42"));

        assertThat(found.reason()).isEqualTo("COLUMNS_SWAPPED");
        assertThat(found.column()).isEqualTo("Manufacturer name");
        assertThat(found.arguments()).containsEntry("inCatalogue", "Contoso");
    }

    @Test
    void tellsLostZeros() {
        Finding found = found(new Names("Contoso", "Pad 5", "42"));

        assertThat(found.code()).isEqualTo(Code.DEVICE_NOT_FOUND);
        assertThat(found.reason()).isEqualTo("LEADING_ZEROS");
        assertThat(found.column()).isEqualTo("Device Serial Number");
        assertThat(found.value()).isEqualTo("42");
        assertThat(found.arguments()).containsEntry("inCatalogue", "0042");
    }

    @Test
    void tellsCapitals() {
        assertThat(found(new Names("CONTOSO", "Pad 5", "0042")).reason()).isEqualTo("CAPITALS");
    }

    @Test
    void tellsBlanks() {
        assertThat(found(new Names("Contoso", "Pad 5 ", "0042")).reason()).isEqualTo("BLANKS_AROUND");
    }

    @Test
    void isNoneWhereNothingDiffersOrTooMuch() {
        assertThat(NearMiss.between(ENTRY, ENTRY)).isEmpty();
        assertThat(NearMiss.between(new Names("Contoso", "Pad 5", "0043"), ENTRY))
                .isEmpty();
    }

    @Provide
    Arbitrary<Names> names() {
        Arbitrary<String> text = Arbitraries.strings()
                .withChars("0aZ9 -\u00df\u0130")
                .ofMaxLength(6)
                .filter(value -> !value.isBlank());
        return Combinators.combine(text, text, text).as(Names::new);
    }

    @Property
    void isFoundUnderOneKeyHoweverCarelesslyARowIsTyped(@ForAll("names") Names entry, @ForAll long seed) {
        Names row = typedCarelessly(entry, new Random(seed));

        assertThat(key("northwind", row)).isEqualTo(key("northwind", entry));
        assertThat(NearMiss.between(row, entry).isPresent()).isEqualTo(!row.equals(entry));
    }

    @Property
    void isFoundByNobodyElse(@ForAll("names") Names entry) {
        assertThat(key("tailspin", entry)).isNotEqualTo(key("northwind", entry));
    }

    private static Names typedCarelessly(Names names, Random random) {
        List<String> values =
                new java.util.ArrayList<>(List.of(names.manufacturer(), names.model(), names.serialNumber()));
        if (random.nextBoolean()) {
            Collections.shuffle(values, random);
        }
        values.replaceAll(value -> switch (random.nextInt(4)) {
            case 0 -> value.toUpperCase(Locale.ROOT);
            case 1 -> " " + value + " ";
            case 2 -> "00" + value.strip();
            default -> value;
        });
        return new Names(values.get(0), values.get(1), values.get(2));
    }

    private static NearKey key(String organization, Names names) {
        return NearKey.of(organization, names.manufacturer(), names.model(), names.serialNumber());
    }

    private static Finding found(Names row) {
        return NearMiss.between(row, ENTRY).orElseThrow();
    }
}
