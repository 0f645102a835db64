package rollcall.registry.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static rollcall.registry.catalogue.Entries.KEY;
import static rollcall.registry.catalogue.Entries.entry;
import static rollcall.registry.catalogue.Entries.keyed;
import static rollcall.registry.claim.Rows.FABRIKAM;
import static rollcall.registry.claim.Rows.LAPTOP;
import static rollcall.registry.claim.Rows.PAD;
import static rollcall.registry.claim.Rows.again;
import static rollcall.registry.claim.Rows.row;
import static rollcall.registry.claim.Rows.withProductKey;
import static rollcall.registry.claim.Rows.withoutProof;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import rollcall.events.CatalogueEntryReceived;
import rollcall.events.DeviceAccepted;
import rollcall.events.DeviceRefused;
import rollcall.events.DeviceRegistered;
import rollcall.schemas.TopicCatalogue;

class LookUpTest extends Driven {
    private static final CatalogueEntryReceived ENTRY = keyed(KEY, entry("P", 1, PAD));

    private final DeviceAccepted byTuple = withoutProof(row("A", 1, PAD));
    private final DeviceAccepted byKey = withProductKey(KEY, row("A", 2, PAD));

    @Test
    void registersByManufacturerModelAndSerialNumber() {
        publish(ENTRY);
        accept(byTuple);

        assertThat(registered()).singleElement().satisfies(registered -> {
            assertThat(registered.getProof()).isEqualTo("catalogue");
            assertThat(registered.getDeviceId()).isEqualTo(PAD);
            assertThat(registered.getProductKey()).isEqualTo(KEY);
        });
    }

    @Test
    void registersByProductKey() {
        publish(ENTRY);
        accept(byKey);

        assertThat(registered()).singleElement().satisfies(registered -> {
            assertThat(registered.getDeviceId()).isEqualTo(PAD);
            assertThat(registered.getManufacturer()).isEqualTo("Contoso");
            assertThat(registered.getProductKey()).isEqualTo(KEY);
            assertThat(registered.getRow()).isEqualTo(byKey.getRow());
        });
    }

    @Test
    void tellsARegistrationByCatalogueAgainWordForWord() {
        publish(ENTRY);
        accept(byKey);
        accept(again(byKey));

        List<DeviceRegistered> registered = registered();
        assertThat(registered).hasSize(2);
        assertThat(registered.get(1)).isEqualTo(registered.get(0));
    }

    @Test
    void waitsForAnEntryThatIsOnItsWay() {
        accept(byTuple);
        accept(withProductKey(KEY, row(FABRIKAM, "F", 1, PAD)));
        fixture.pass(PATIENCE.minusMillis(200));
        assertThat(refused()).isEmpty();

        publish(ENTRY);

        assertThat(registered()).hasSize(1);
        assertThat(refused())
                .extracting(refused -> refused.getFinding().getCode())
                .containsExactly("CLAIMED_BY_OTHER_ORGANIZATION");
        fixture.pass(PATIENCE);
        assertThat(refused()).isEmpty();
    }

    @Test
    void waitsLongerForTheDeviceThatItsProductKeyNames() {
        DeviceAccepted bound = DeviceAccepted.newBuilder(byKey)
                .setDeviceId(PAD)
                .setProof("catalogue")
                .build();
        input(TopicCatalogue.DEVICES_RESOLVED).pipeInput(PAD, bound);
        fixture.pass(PATIENCE.multipliedBy(10));
        assertThat(refused()).isEmpty();

        publish(ENTRY);

        assertThat(registered()).extracting(DeviceRegistered::getDeviceId).containsExactly(PAD);
    }

    @Test
    void holdsNoOtherRowUpWhileOneWaits() {
        accept(byTuple);
        accept(row("B", 1, LAPTOP));

        assertThat(registered()).extracting(DeviceRegistered::getDeviceId).containsExactly(LAPTOP);
    }

    @Test
    void saysAfterItsPatienceWhatItLookedUp() {
        accept(byTuple);
        fixture.pass(Duration.ofSeconds(1));
        accept(byKey);
        fixture.pass(PATIENCE.minusSeconds(1));

        assertThat(refused()).singleElement().satisfies(refused -> {
            assertThat(refused.getRow()).isEqualTo(byTuple.getRow());
            assertThat(refused.getFinding().getCode()).isEqualTo("DEVICE_NOT_FOUND");
            assertThat(refused.getFinding().getMessage()).contains("Contoso", "Pad 5", "0042");
        });
        fixture.pass(Duration.ofSeconds(1));
        assertThat(refused()).singleElement().satisfies(refused -> {
            assertThat(refused.getDeviceId()).isEqualTo("pkid:" + KEY);
            assertThat(refused.getFinding().getMessage()).contains(KEY);
        });
    }

    @Test
    void answersARowGivenUpTheSameAndANewOneByItsEntry() {
        accept(byTuple);
        accept(byKey);
        fixture.pass(PATIENCE);
        List<DeviceRefused> first = refused();
        publish(ENTRY);
        accept(again(byTuple));
        accept(again(byKey));

        assertThat(first).hasSize(2);
        assertThat(refused()).isEqualTo(first);
        assertThat(registered()).isEmpty();

        accept(withoutProof(row("B", 1, PAD)));
        assertThat(registered()).hasSize(1);
    }

    @Test
    void answersARowOnceThatComesAgainWhileItWaits() {
        accept(byTuple);
        accept(again(byTuple));
        fixture.pass(PATIENCE);

        assertThat(refused()).hasSize(1);
    }

    @Test
    void doesNotFindADeviceThatIsRegisteredAndInNoCatalogue() {
        accept(row(FABRIKAM, "F", 1, PAD));
        registered();
        accept(byTuple);
        fixture.pass(PATIENCE);

        assertThat(refused())
                .extracting(refused -> refused.getFinding().getCode())
                .containsExactly("DEVICE_NOT_FOUND");
    }

    @Test
    void refusesAtOnceWherePatienceIsUpEvenIfManyWait() {
        for (int number = 1; number <= 300; number++) {
            accept(withoutProof(row("A", number, "dev:%032x".formatted(number))));
        }
        fixture.pass(PATIENCE);
        fixture.pass(Duration.ofMillis(100));

        assertThat(refused())
                .extracting(refused -> refused.getRow().getRowNumber())
                .hasSize(300)
                .doesNotHaveDuplicates();
    }

    private void publish(CatalogueEntryReceived entry) {
        String key = entry.getProductKey().isEmpty() ? entry.getDeviceId() : "pkid:" + entry.getProductKey();
        input(TopicCatalogue.CATALOGUE_RECEIVED).pipeInput(key, entry);
    }

    private void accept(DeviceAccepted row) {
        input(TopicCatalogue.DEVICES_ACCEPTED).pipeInput(row.getDeviceId(), row);
    }

    private List<DeviceRegistered> registered() {
        return told(TopicCatalogue.DEVICES_REGISTERED);
    }

    private List<DeviceRefused> refused() {
        return told(TopicCatalogue.DEVICES_REFUSED);
    }
}
