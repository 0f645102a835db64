package rollcall.status.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import rollcall.events.DeviceRejected;
import rollcall.events.DeviceUploaded;
import rollcall.events.RowFinding;
import rollcall.events.UploadReceived;
import rollcall.status.SampleEvents;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventJsonTest {
    private final SampleEvents sample = new SampleEvents(1);
    private final UploadReceived upload = SampleEvents.announced(sample.uploadId(), "contoso", "Sales", 2);

    @Test
    void tellsARowWithoutItsHashAndItsUser() {
        DeviceUploaded row = DeviceUploaded.newBuilder(SampleEvents.uploaded(upload, 1, "T0FzaGFzaA=="))
                .setAssignedUser("anna@contoso.example")
                .build();

        JsonNode told = told(row);

        assertThat(told.path("row").path("uploadId").asString()).isEqualTo(upload.getUploadId());
        assertThat(told.path("row").path("receivedAt").asString()).isEqualTo("2026-03-01T08:00:00Z");
        assertThat(told.path("serialNumber").asString()).isEqualTo(row.getSerialNumber());
        assertThat(told.has("hardwareHash")).isFalse();
        assertThat(told.has("hardwareHashText")).isFalse();
        assertThat(told.toString()).doesNotContain("anna", "T0FzaGFzaA");
    }

    @Test
    void tellsWhatIsWrongWithARowButNotWhatStoodThere() {
        DeviceRejected rejected = DeviceRejected.newBuilder(sample.rejected(upload, 1, "ASSIGNED_USER_INVALID"))
                .setFaults(List.of(RowFinding.newBuilder()
                        .setCode("ASSIGNED_USER_INVALID")
                        .setColumn("Assigned User")
                        .setValue("anna at contoso")
                        .setArguments(Map.of("user", "anna at contoso"))
                        .setMessage("anna at contoso is nobody")
                        .setAdvice("Send a user principal name.")
                        .build()))
                .build();

        JsonNode told = told(rejected);

        JsonNode fault = told.path("faults").path(0);
        assertThat(fault.path("code").asString()).isEqualTo("ASSIGNED_USER_INVALID");
        assertThat(fault.path("column").asString()).isEqualTo("Assigned User");
        assertThat(told.toString()).doesNotContain("anna");
    }

    @Test
    void tellsWhoDidSomethingWithoutThePerson() {
        JsonNode told = told(SampleEvents.audited("1", "contoso", "contoso", SampleEvents.START));

        assertThat(told.path("by").path("organization").asString()).isEqualTo("contoso");
        assertThat(told.path("by").has("person")).isFalse();
        assertThat(told.path("details").isObject()).isTrue();
    }

    private static JsonNode told(SpecificRecord event) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            EventJson.write(json, event);
        }
        return JsonMapper.shared().readTree(text.toString());
    }
}
