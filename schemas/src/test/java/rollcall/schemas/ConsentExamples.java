package rollcall.schemas;

import static rollcall.schemas.Examples.DECIDED;
import static rollcall.schemas.Examples.RECEIVED;

import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import rollcall.events.Actor;
import rollcall.events.AuditEntry;
import rollcall.events.ProfileBorne;
import rollcall.events.ProfileCommand;
import rollcall.events.Relationship;
import rollcall.events.RelationshipCommand;
import rollcall.events.RelationshipStep;
import rollcall.events.Webhook;
import rollcall.events.WebhookCommand;

/** The same for who may act for whom, what is wanted of profiles, and who did what. */
final class ConsentExamples {
    private static final String REQUEST = "b2f1c1de-1111-4222-8333-444455556666";
    private static final String COMMAND = "0c1d2c3b-8a04-4a8e-9d3f-0a1f6f1d2c3b";
    private static final Actor ANNA =
            new Actor("contoso", "anna@contoso.example", "rollcall-console", REQUEST, REQUEST);

    private ConsentExamples() {}

    static List<SpecificRecord> all() {
        return List.of(
                new Relationship(
                        "litware",
                        "distributor",
                        "woodgrove",
                        "contoso",
                        "established",
                        2L,
                        "dd".repeat(32),
                        DECIDED,
                        List.of(
                                new RelationshipStep("requested", "litware", "", REQUEST, RECEIVED),
                                new RelationshipStep(
                                        "established", "contoso", "anna@contoso.example", REQUEST, DECIDED)),
                        COMMAND,
                        DECIDED),
                new RelationshipCommand(
                        COMMAND,
                        "accept",
                        "litware",
                        "distributor",
                        "woodgrove",
                        "contoso",
                        "dd".repeat(32),
                        DECIDED,
                        ANNA,
                        RECEIVED),
                new ProfileCommand(
                        COMMAND,
                        "delete",
                        "contoso",
                        "kiosk",
                        "Kiosk",
                        "One purpose, one app.",
                        List.of("Kiosk"),
                        true,
                        true,
                        true,
                        "o_o_b_e",
                        List.of("skip_eula"),
                        "counter",
                        ANNA,
                        RECEIVED),
                new ProfileBorne("contoso", "kiosk", COMMAND, 3, 42, DECIDED),
                new WebhookCommand(
                        COMMAND,
                        "create",
                        "contoso",
                        COMMAND,
                        "https://hooks.contoso.example/rollcall",
                        List.of("upload.finished", "device.status-changed"),
                        "2026",
                        "c2VhbGVk",
                        ANNA,
                        RECEIVED),
                new Webhook(
                        "contoso",
                        COMMAND,
                        "https://hooks.contoso.example/rollcall",
                        List.of("upload.finished", "device.status-changed"),
                        "2026",
                        "c2VhbGVk",
                        RECEIVED,
                        COMMAND,
                        "contoso",
                        REQUEST),
                new AuditEntry(
                        COMMAND,
                        "contoso",
                        ANNA,
                        "relationship.accept",
                        "litware",
                        Map.of("state", "established"),
                        DECIDED));
    }
}
