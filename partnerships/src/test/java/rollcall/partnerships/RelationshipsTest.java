package rollcall.partnerships;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import rollcall.events.Relationship;
import rollcall.schemas.EventSerdes;

class RelationshipsTest {
    static {
        EventSerdes.allowOurEvents();
    }

    private final Relationships relationships = new Relationships();

    @Test
    void aPartnerMayActOnlyWhileItsRelationshipStands() {
        assertThat(relationships.isEstablished("northwind", "contoso")).isFalse();

        tell("northwind", "", RelationshipState.REQUESTED);
        assertThat(relationships.isEstablished("northwind", "contoso")).isFalse();

        tell("northwind", "", RelationshipState.ESTABLISHED);
        assertThat(relationships.isEstablished("northwind", "contoso")).isTrue();
        assertThat(relationships.isEstablished("northwind", "fabrikam")).isFalse();
        assertThat(relationships.isEstablished("Northwind", "contoso")).isFalse();

        tell("northwind", "", RelationshipState.ENDED);
        assertThat(relationships.isEstablished("northwind", "contoso")).isFalse();
    }

    @Test
    void aDistributorActsOnlyWhileItsResellersRelationshipStandsToo() {
        tell("litware", "woodgrove", RelationshipState.ESTABLISHED);
        assertThat(relationships.isEstablished("litware", "contoso")).isFalse();

        tell("woodgrove", "", RelationshipState.ESTABLISHED);
        assertThat(relationships.isEstablished("litware", "contoso")).isTrue();

        tell("woodgrove", "", RelationshipState.ENDED);
        assertThat(relationships.isEstablished("litware", "contoso")).isFalse();
    }

    @Test
    void listsThoseOfACustomerAndThoseOfAPartner() {
        tell("woodgrove", "", RelationshipState.DECLINED);
        tell("northwind", "", RelationshipState.ESTABLISHED);

        assertThat(relationships.ofCustomer("contoso"))
                .extracting(Relationship::getPartner)
                .containsExactly("northwind", "woodgrove");
        assertThat(relationships.ofPartner("northwind"))
                .extracting(Relationship::getCustomer)
                .containsExactly("contoso");
    }

    @Test
    void forgetsWhatIsGone() {
        tell("northwind", "", RelationshipState.ESTABLISHED);
        relationships.put(Relationships.key("northwind", "contoso"), null);

        assertThat(relationships.find("northwind", "contoso")).isEmpty();
    }

    private void tell(String partner, String through, RelationshipState state) {
        relationships.put(
                Relationships.key(partner, "contoso"),
                Relationship.newBuilder()
                        .setPartner(partner)
                        .setKind("oem")
                        .setThrough(through)
                        .setCustomer("contoso")
                        .setState(state.word())
                        .setVersion(1)
                        .setChangedAt(Instant.EPOCH)
                        .build());
    }
}
