package rollcall.devices.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.words.Language;

class FileRefusedTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n", "\r\n \r\n", "sep=;\n"})
    void refusesAFileWithoutText(String text) {
        assertThat(Reading.of(text).refusal().fault()).isEqualTo(FileFault.FILE_EMPTY);
    }

    @Test
    void advisesToUnpackWhatIsCompressedAndNothingThatIsRefusedElsewhere() {
        FileRefused refusal = Reading.of(new byte[] {0x1F, (byte) 0x8B, 8, 0}).refusal();

        assertThat(refusal.fault()).isEqualTo(FileFault.ENCODING_UNREADABLE);
        assertThat(refusal.advice().in(Locale.ENGLISH)).isEqualTo("Unpack it and send what is in it.");
        assertThat(refusal.advice().in(Language.DUTCH.locale())).isEqualTo("Pak het uit en stuur wat erin zit.");
    }

    @Test
    void namesAnUnknownColumnAndTheOneThatWasProbablyMeant() {
        FileRefused refusal = Reading.ofLines("a banner", "Device Serial Number,Windows Produkt ID,Hardware Hash")
                .refusal();

        assertThat(refusal.fault()).isEqualTo(FileFault.COLUMN_UNKNOWN);
        assertThat(refusal.line()).isEqualTo(2);
        assertThat(refusal.column()).isEqualTo("Windows Produkt ID");
        assertThat(refusal)
                .hasMessageContaining("'Windows Produkt ID' (number 2)")
                .hasMessageContaining("Group Tag");
        assertThat(refusal.advice().in(Locale.ENGLISH)).contains("Windows Product ID");
        assertThat(refusal.detail().in(Language.DUTCH.locale()))
                .startsWith("Kolom 'Windows Produkt ID' (nummer 2) is niet bekend. Verwacht: ");
        assertThat(refusal.advice().in(Language.DUTCH.locale()))
                .isEqualTo("Bedoelde u 'Windows Product ID'? Verwijder de kolom anders.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hardwrae Hash | Hardware Hash",
                "Serial Nummer,Hardware Hash | Serial Number",
                "Serial Number,Hardware Hash,Grouptags | Group Tag",
                "Serial Number,Hardware Hash,Manufacturers,Model | Manufacturer",
                "Serial Nmber,Hardware Hsh,Modl | Serial Number",
            })
    void looksForTheNearestKnownName(String header, String nearest) {
        FileRefused refusal = Reading.ofLines(header, "A,B,C").refusal();

        assertThat(refusal.fault()).isEqualTo(FileFault.COLUMN_UNKNOWN);
        assertThat(refusal.advice().in(Locale.ENGLISH)).contains("'" + nearest + "'");
    }

    @Test
    void suggestsNothingWhereNothingIsNear() {
        FileRefused refusal =
                Reading.ofLines(Reading.SCRIPT + ",Colour of the box").refusal();

        assertThat(refusal.column()).isEqualTo("Colour of the box");
        assertThat(refusal.advice().in(Locale.ENGLISH)).isEqualTo("Name the column or remove it.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Status", "Profile", "Submitter", "Date", "Upload", "Row", "Profiel", "Indiener", "Datum", "Rij"
            })
    void refusesAColumnOfOurExportInAListOfSomebodyElses(String heading) {
        assertThat(Reading.ofLines(Reading.SCRIPT + "," + heading).refusal().column())
                .isEqualTo(heading);
        for (String deviceId : List.of("Device ID", "Apparaat-id")) {
            assertThat(Reading.ofLines(Reading.SCRIPT + "," + heading + "," + deviceId)
                            .refusal())
                    .isNull();
        }
    }

    @Test
    void refusesAColumnWithoutName() {
        FileRefused refusal = Reading.ofLines("Serial Number,,Hardware Hash").refusal();

        assertThat(refusal.fault()).isEqualTo(FileFault.COLUMN_UNKNOWN);
        assertThat(refusal).hasMessageStartingWith("Column 2 has no name.");
    }

    @Test
    void takesNoHeadingWithControlCharactersForAKnownOne() {
        FileRefused refusal =
                Reading.ofLines("Serial Number,\u001FHardware Hash,Group Tag").refusal();

        assertThat(refusal.fault()).isEqualTo(FileFault.COLUMN_UNKNOWN);
        assertThat(refusal.column()).isEqualTo("\uFFFDHardware Hash");
    }

    @Test
    void refusesTwoColumnsForTheSameThing() {
        FileRefused refusal = Reading.ofLines("Serial Number,Hardware Hash,Device Serial Number")
                .refusal();

        assertThat(refusal.fault()).isEqualTo(FileFault.COLUMN_DUPLICATED);
        assertThat(refusal.column()).isEqualTo("Device Serial Number");
        assertThat(refusal).hasMessageContaining("'Serial Number' and");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Device Serial Number,Windows Product ID | Hardware Hash",
                "Device Serial Number | Hardware Hash",
                "Serial Number,Manufacturer | Device model",
                "Serial Number,Hardware Hash,Model | Manufacturer name",
                "Manufacturer,Model | Device Serial Number",
            })
    void namesTheColumnThatIsMissing(String header, String column) {
        FileRefused refusal = Reading.ofLines("", header, "A,B,C").refusal();

        assertThat(refusal.fault()).isEqualTo(FileFault.COLUMN_MISSING);
        assertThat(refusal.line()).isEqualTo(2);
        assertThat(refusal.column()).isEqualTo(column);
        assertThat(refusal).hasMessageContaining(column);
        assertThat(refusal.advice().in(Locale.ENGLISH)).isNotEmpty();
    }

    @Test
    void refusesAFileWithoutHeader() {
        FileRefused refusal =
                Reading.ofLines("", "PF0ABC12,,T0FB", "PF0ABC13,,T0FC").refusal();

        assertThat(refusal.fault()).isEqualTo(FileFault.HEADER_MISSING);
        assertThat(refusal.line()).isEqualTo(2);
        assertThat(refusal).message().doesNotContain("PF0ABC12");
        assertThat(refusal.advice().in(Locale.ENGLISH)).contains(Reading.SCRIPT);
    }

    @Test
    void refusesALaterHeaderThatIsUnsound() {
        Reading reading = Reading.ofLines(
                Reading.SCRIPT,
                "A,,T0FB",
                "Device Serial Number,Windows Product ID,Hardware Hash,Colour",
                "B,,T0FC,red");

        assertThat(reading.serialNumbers()).containsExactly("A");
        assertThat(reading.refusal().fault()).isEqualTo(FileFault.COLUMN_UNKNOWN);
        assertThat(reading.refusal().line()).isEqualTo(3);
        assertThat(reading.refusal().column()).isEqualTo("Colour");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A,,\"T0FB\nB,,T0FC\n", "A,,\"T0FB\"x\nB,,T0FC\n", "A,,\"", "A,,\"T0\" \"FB\"\n"})
    void refusesQuotationMarksThatDoNotMatch(String rows) {
        Reading reading = Reading.of(Reading.SCRIPT + "\nZ,,T0FA\n" + rows);

        assertThat(reading.serialNumbers()).containsExactly("Z");
        assertThat(reading.refusal().fault()).isEqualTo(FileFault.QUOTE_MALFORMED);
        assertThat(reading.refusal().line()).isEqualTo(3);
        assertThat(reading.refusal()).message().doesNotContain("T0FB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004 [Content_Types].xml", "\u00D0\u00CF\u0011\u00E0", "\u001F\u008B\b"})
    void refusesWorkbooksAndArchives(String text) {
        FileRefused refusal =
                Reading.of(text.getBytes(Charset.forName("ISO-8859-1"))).refusal();

        assertThat(refusal.fault()).isEqualTo(FileFault.ENCODING_UNREADABLE);
        assertThat(refusal.advice().in(Locale.ENGLISH)).isNotEmpty();
    }

    @Test
    void refusesUtf32AndBinaryData() {
        assertThat(Reading.of(new byte[] {-1, -2, 0, 0, 'D', 0, 0, 0}).refusal().fault())
                .isEqualTo(FileFault.ENCODING_UNREADABLE);
        assertThat(Reading.of(new byte[] {0, 0, -2, -1, 0, 0, 0, 'D'}).refusal().fault())
                .isEqualTo(FileFault.ENCODING_UNREADABLE);
        assertThat(Reading.of(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 0, 0, 0})
                        .refusal()
                        .fault())
                .isEqualTo(FileFault.ENCODING_UNREADABLE);
    }

    @Test
    void quotesNothingThatMayBeARowsSecret() {
        String hash = "T0FB".repeat(20);

        assertThat(Reading.ofLines("Serial Number,Hardware Hash," + hash).refusal())
                .hasMessageStartingWith("Column 3 is not known.")
                .message()
                .doesNotContain(hash);
        assertThat(Reading.ofLines("Serial Number,Hardware Hash,amy@contoso.example")
                        .refusal()
                        .column())
                .isEmpty();
    }
}
