package rollcall.registry.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.events.Actor;
import rollcall.events.AuditEntry;
import rollcall.events.CommandDecided;
import rollcall.events.Relationship;
import rollcall.events.RelationshipCommand;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.DriverFixture;

class RelationshipTopologyTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final String KEY = "northwind/contoso";

    @TempDir
    Path stateDirectory;

    private DriverFixture fixture;

    @BeforeEach
    void start() {
        fixture = new DriverFixture(RelationshipNodes::addTo, stateDirectory);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void tellsWhatStandsWhoDidItAndWhoWaits() {
        send(command("c1", "request", "northwind")
                .setLinkDigest("d")
                .setLinkExpiresAt(NOW.plusSeconds(9))
                .build());
        send(command("c2", "accept", "contoso").setLinkDigest("d").build());

        assertThat(fixture.output(TopicCatalogue.RELATIONSHIPS).readKeyValuesToList())
                .extracting(told -> told.key, told -> ((Relationship) told.value).getState())
                .containsExactly(tuple(KEY, "requested"), tuple(KEY, "established"));
        assertThat(fixture.output(TopicCatalogue.AUDIT).readKeyValuesToList())
                .extracting(told -> told.key, told -> ((AuditEntry) told.value).getCommand())
                .containsExactly(tuple("contoso", "relationship.request"), tuple("contoso", "relationship.accept"));
        assertThat(fixture.output(TopicCatalogue.COMMANDS_DECIDED).readKeyValuesToList())
                .extracting(told -> told.key, told -> ((CommandDecided) told.value).getOutcome())
                .containsExactly(tuple("c1", "done"), tuple("c2", "done"));
    }

    @Test
    void tellsOnlyWhoWaitsOfWhatIsRefused() {
        send(command("c1", "accept", "contoso").setLinkDigest("d").build());

        CommandDecided decided =
                (CommandDecided) fixture.output(TopicCatalogue.COMMANDS_DECIDED).readValue();
        assertThat(decided.getOutcome()).isEqualTo("refused");
        assertThat(decided.getCode()).isEqualTo("LINK_UNKNOWN");
        assertThat(fixture.output(TopicCatalogue.RELATIONSHIPS).isEmpty()).isTrue();
        assertThat(fixture.output(TopicCatalogue.AUDIT).isEmpty()).isTrue();
    }

    private void send(RelationshipCommand command) {
        fixture.input(TopicCatalogue.RELATIONSHIPS_REQUESTED).pipeInput(KEY, command);
    }

    private static RelationshipCommand.Builder command(String id, String command, String by) {
        return RelationshipCommand.newBuilder()
                .setCommandId(id)
                .setCommand(command)
                .setPartner("northwind")
                .setKind("oem")
                .setCustomer("contoso")
                .setBy(new Actor(by, "", by, "r-" + id, ""))
                .setAt(NOW);
    }
}
