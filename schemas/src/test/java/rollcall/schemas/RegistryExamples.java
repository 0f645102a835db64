package rollcall.schemas;

import static rollcall.schemas.Examples.ANCHOR;
import static rollcall.schemas.Examples.DECIDED;
import static rollcall.schemas.Examples.DEVICE;
import static rollcall.schemas.Examples.RECEIVED;

import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import rollcall.events.Actor;
import rollcall.events.CatalogueDevice;
import rollcall.events.CatalogueEntryDecided;
import rollcall.events.CatalogueEntryReceived;
import rollcall.events.CatalogueNear;
import rollcall.events.CatalogueProductKey;
import rollcall.events.CommandDecided;
import rollcall.events.ConflictSettlement;
import rollcall.events.DeviceAnchored;
import rollcall.events.DeviceChanged;
import rollcall.events.DeviceCommand;
import rollcall.events.DeviceSeen;
import rollcall.events.IdentityConflict;

/** The same for what the registry decides by and tells of devices afterwards. */
final class RegistryExamples {
    private static final String PUBLICATION = "1d2c3b4a-8a04-4a8e-9d3f-0a1f6f1d2c3b";
    private static final String CONFLICT = "6f1d2c3b-8a04-4a8e-9d3f-0a1f6f1d2c3b";
    private static final String UUID_ANCHOR = "uuid:00112233445566778899aabbccddeeff";
    private static final String REQUEST = "b2f1c1de-1111-4222-8333-444455556666";

    private RegistryExamples() {}

    static List<SpecificRecord> all() {
        return List.of(
                new CatalogueEntryReceived(
                        PUBLICATION,
                        7,
                        8,
                        "northwind",
                        DEVICE,
                        "Contoso",
                        "ABC 14",
                        "007",
                        "3863475297787",
                        ANCHOR,
                        UUID_ANCHOR,
                        "cc".repeat(32),
                        REQUEST,
                        RECEIVED),
                new CatalogueDevice(
                        DEVICE,
                        2L,
                        "northwind",
                        "Contoso",
                        "ABC 14",
                        "007",
                        List.of("3863475297787", "3863475297788"),
                        ANCHOR,
                        UUID_ANCHOR,
                        "cc".repeat(32),
                        PUBLICATION,
                        7,
                        DECIDED),
                new CatalogueProductKey("3863475297787", DEVICE, "northwind", DECIDED),
                new CatalogueEntryDecided(
                        PUBLICATION,
                        7,
                        8,
                        "northwind",
                        DEVICE,
                        "conflict",
                        "CATALOGUE_CONFLICT",
                        "Windows Product ID",
                        "Something stands against it.",
                        "Do something.",
                        REQUEST,
                        DECIDED),
                new CatalogueNear(DEVICE, "northwind", "Contoso", "ABC 14", "007"),
                new DeviceAnchored(ANCHOR, DEVICE, 3L, "contoso", "upload:42", true, REQUEST, DECIDED),
                new IdentityConflict(
                        CONFLICT,
                        DEVICE,
                        ANCHOR,
                        "later",
                        "settled",
                        "transfer",
                        "operator",
                        "Sold twice.",
                        REQUEST,
                        DECIDED),
                new ConflictSettlement(
                        "command-1",
                        CONFLICT,
                        ANCHOR,
                        "transfer",
                        "Sold twice.",
                        "Invoice 4711",
                        "operator",
                        REQUEST,
                        "olga@operator.example",
                        "rollcall-console",
                        REQUEST,
                        RECEIVED),
                new CommandDecided(
                        "command-1",
                        "refused",
                        "CONFLICT_SETTLED",
                        "It is settled already.",
                        Map.of("devices", "42"),
                        DECIDED),
                new DeviceChanged(
                        DEVICE,
                        4L,
                        "contoso",
                        "conflict",
                        "READY_FOR_USER",
                        "REGISTRATION_PENDING",
                        "kiosk",
                        "Kiosk",
                        "Kiosk",
                        Map.of("conflictId", CONFLICT),
                        "operator",
                        "CONFLICT_FOUND",
                        "upload:42",
                        REQUEST,
                        DECIDED,
                        null,
                        null),
                new DeviceSeen(DEVICE, "contoso", RECEIVED, DECIDED, REQUEST),
                new DeviceCommand(
                        "command-2",
                        "update",
                        "contoso",
                        DEVICE,
                        "Kiosk",
                        "5b0c6a2e-8a04-4a8e-9d3f-0a1f6f1d2c3b",
                        "kiosk",
                        "Till",
                        "someone@contoso.example",
                        Examples.row(),
                        true,
                        new Actor("contoso", "ada@contoso.example", "rollcall-console", REQUEST, REQUEST),
                        RECEIVED));
    }
}
