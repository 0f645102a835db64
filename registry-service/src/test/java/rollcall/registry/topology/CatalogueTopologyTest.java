package rollcall.registry.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.registry.catalogue.Entries.KEY;
import static rollcall.registry.catalogue.Entries.entry;
import static rollcall.registry.catalogue.Entries.keyed;
import static rollcall.registry.claim.Rows.LAPTOP;
import static rollcall.registry.claim.Rows.PAD;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import rollcall.events.CatalogueDevice;
import rollcall.events.CatalogueEntryDecided;
import rollcall.events.CatalogueProductKey;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.DriverFixture;

class CatalogueTopologyTest extends Driven {
    private static final String PKID = "pkid:" + KEY;

    @Test
    void publishesAnEntryUnderItsDeviceAndItsProductKey() {
        input(TopicCatalogue.CATALOGUE_RECEIVED).pipeInput(PKID, keyed(KEY, entry("P", 1, PAD)));

        assertThat(this.<CatalogueDevice>told(TopicCatalogue.CATALOGUE_DEVICES))
                .singleElement()
                .satisfies(device -> assertThat(device.getProductKeys()).containsExactly(KEY));
        assertThat(this.<CatalogueProductKey>told(TopicCatalogue.CATALOGUE_PRODUCT_KEYS))
                .extracting(CatalogueProductKey::getDeviceId)
                .containsExactly(PAD);
        assertThat(decided()).extracting(CatalogueEntryDecided::getOutcome).containsExactly("published");
    }

    @Test
    void publishesNothingUnderAKeyThatNamesAnotherDevice() {
        input(TopicCatalogue.CATALOGUE_RECEIVED).pipeInput(PKID, keyed(KEY, entry("P", 1, PAD)));
        told(TopicCatalogue.CATALOGUE_DEVICES);
        decided();
        input(TopicCatalogue.CATALOGUE_RECEIVED).pipeInput(PKID, keyed(KEY, entry("P", 2, LAPTOP)));

        assertThat(told(TopicCatalogue.CATALOGUE_DEVICES)).isEmpty();
        assertThat(decided()).singleElement().satisfies(decided -> {
            assertThat(decided.getCode()).isEqualTo("CATALOGUE_CONFLICT");
            assertThat(decided.getColumn()).isEqualTo("Windows Product ID");
            assertThat(decided.getAdvice()).isNotBlank();
        });
    }

    @Test
    void tellsAnEntrysOutcomeEachTimeItComesAndTheDeviceOnce() {
        input(TopicCatalogue.CATALOGUE_RECEIVED).pipeInput(PKID, keyed(KEY, entry("P", 1, PAD)));
        input(TopicCatalogue.CATALOGUE_RECEIVED).pipeInput(PKID, keyed(KEY, entry("P", 1, PAD)));

        List<CatalogueEntryDecided> decided = decided();
        assertThat(decided).hasSize(2);
        assertThat(decided.get(1)).isEqualTo(decided.get(0));
        assertThat(told(TopicCatalogue.CATALOGUE_DEVICES)).hasSize(1);
        assertThat(told(TopicCatalogue.CATALOGUE_PRODUCT_KEYS)).hasSize(1);
    }

    @Test
    void tellsWhatItDecidesWithTheTimeAtWhichItDoes() {
        input(TopicCatalogue.CATALOGUE_RECEIVED).pipeInput(PAD, entry("P", 1, PAD));

        TestRecord<String, SpecificRecord> told =
                fixture.output(TopicCatalogue.CATALOGUE_DEVICES).readRecord();
        assertThat(told.key()).isEqualTo(PAD);
        assertThat(told.getRecordTime()).isEqualTo(DriverFixture.NOW);
    }

    private List<CatalogueEntryDecided> decided() {
        return told(TopicCatalogue.CATALOGUE_DECIDED);
    }
}
