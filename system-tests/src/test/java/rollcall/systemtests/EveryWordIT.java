package rollcall.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import rollcall.devices.judgement.Code;
import rollcall.devices.lifecycle.DeviceStatus;
import rollcall.devices.sample.SampleDefect;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;
import rollcall.schemas.EventHeaders;
import rollcall.schemas.TopicCatalogue;
import rollcall.systemtests.client.Consent;
import rollcall.systemtests.client.Gateway;
import rollcall.systemtests.client.Upload;
import rollcall.systemtests.log.EventLog;
import rollcall.systemtests.platform.SystemUnderTest;
import tools.jackson.databind.JsonNode;

/** Each status, each of the field's messages and each code, brought about by a request to the running system. */
class EveryWordIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String TAG = "Microsoft365Managed_Autopilot";
    private static final List<String> MESSAGES = List.of(
            "Device not found",
            "Hardware hash not valid",
            "Device already registered",
            "Device claimed by another organization",
            "Unexpected error");

    private final SystemUnderTest system = SystemUnderTest.shared();
    private final Gateway gateway = system.gateway();
    private final Map<String, String> table = new LinkedHashMap<>();

    @Test
    void isSaidByTheRunningSystem() {
        statuses();
        codes();
        unexpected();

        System.out.println("Every word, and the request that brought it about:");
        table.forEach((word, request) -> System.out.printf("  %-39s %s%n", word, request));
        assertThat(table.keySet())
                .containsAll(Stream.of(DeviceStatus.values()).map(Enum::name).toList())
                .containsAll(MESSAGES)
                .containsAll(Stream.of(Code.values())
                        .filter(code -> code != Code.DEVICE_DIFFERS && code != Code.DEVICE_UPDATED)
                        .filter(code -> code != Code.DEVICE_NOT_REGISTERED && code != Code.PROFILE_NOT_FOUND)
                        .filter(code -> !code.isWarning())
                        .map(Enum::name)
                        .toList());
    }

    private void statuses() {
        String customer = "words-status";
        send(customer, sample(SampleFormat.INTUNE, 1, 501).forUsers("Nowhere", "contoso.example"), "&groupTag=Nowhere");
        seen(customer, "REGISTRATION_PENDING", "upload with a tag that no profile bears");
        send(customer, sample(SampleFormat.INTUNE, 2, 502).damaged(2, List.of(SampleDefect.TRUNCATED_HASH)), "");
        seen(customer, "REGISTRATION_FAILED", "upload with half a hash");
        send(customer, sample(SampleFormat.INTUNE, 1, 503).forUsers(TAG, "contoso.example"), "");
        String device = seen(customer, "READY_FOR_USER", "upload with a tag that a profile bears");
        gateway.send(
                "POST",
                "/checkins",
                "[{\"deviceId\":\"%s\"}]".formatted(device),
                "Authorization",
                system.issuer().bearer(customer));
        seen(customer, "ACTIVE", "POST /v1/checkins");
        seen(customer, "INACTIVE", "no check-in for as long as is set");
    }

    /** @return the device that is so */
    private String seen(String customer, String status, String request) {
        String path = "/customers/" + customer + "/devices?status=" + status;
        await().atMost(SOON).until(() -> !gateway.get(path).json().path("items").isEmpty());
        JsonNode device = gateway.get(path).json().path("items").get(0);
        assertThat(device.path("status").asString()).isEqualTo(status);
        table.put(status, request);
        return device.path("id").asString("");
    }

    private void codes() {
        SampleUpload broken = sample(SampleFormat.INTUNE, 120, 504).damaged(2, List.of(SampleDefect.values()));
        note("words", broken, "customer's upload: ");
        note("words", broken, "the same upload once more: ");
        note("words-other", broken, "the same upload by another customer: ");
        String partner = system.issuer().bearer("northwind");
        Consent.establish(gateway, "northwind", "words", partner);
        SampleUpload partners =
                sample(SampleFormat.SCRIPT_FOR_PARTNERS, 120, 505).damaged(2, List.of(SampleDefect.values()));
        note("words", partners, "partner's upload: ", "Authorization", partner);
    }

    private void note(String customer, SampleUpload sample, String request, String... headers) {
        Upload upload = Upload.acknowledged(gateway, customer, gateway.upload(customer, sample, headers))
                .awaitEnd(SOON);
        for (JsonNode row : upload.rows()) {
            String defect = sample.defect(row.path("rowNumber").asInt())
                    .map(what ->
                            "row with " + what.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .orElse("sound row");
            row.path("faults").forEach(fault -> note(fault, request + defect));
        }
    }

    private void note(JsonNode fault, String request) {
        table.putIfAbsent(fault.path("code").asString(), request);
        MESSAGES.stream()
                .filter(fault.path("message").asString()::startsWith)
                .forEach(message -> table.putIfAbsent(message, request));
    }

    /** An upload is announced, and its row is nothing that anybody can read. */
    private void unexpected() {
        EventLog log = system.log();
        String customer = "words-unreadable";
        String id = UUID.randomUUID().toString();
        byte[] known = log.read(TopicCatalogue.UPLOADS_RECEIVED).get(0).value();
        GenericRecord announced = log.decoded(known);
        announced.put("uploadId", id);
        announced.put("customer", customer);
        announced.put("submitter", customer);
        announced.put("rowCount", 1);
        announced.put("complete", true);
        var row = new ProducerRecord<byte[], byte[]>(
                TopicCatalogue.DEVICES_UPLOADED.name(), "k".getBytes(UTF_8), "no event".getBytes(UTF_8));
        EventHeaders.registration(row.headers(), id + ":1");
        log.write(List.of(
                new ProducerRecord<>(
                        TopicCatalogue.UPLOADS_RECEIVED.name(), id.getBytes(UTF_8), log.encoded(announced, known)),
                row));

        Upload upload = new Upload(gateway, customer, id);
        await().atMost(SOON).until(() -> gateway.get(upload.path()).status() == 200);
        upload.awaitEnd(SOON)
                .rows()
                .forEach(told -> told.path("faults").forEach(fault -> note(fault, "a row that nobody can read")));
    }

    private static SampleUpload sample(SampleFormat format, int rows, int seed) {
        return SampleUpload.of(new SampleDevices(seed), rows, format);
    }

    private void send(String customer, SampleUpload sample, String parameters) {
        Upload.acknowledged(
                        gateway,
                        customer,
                        gateway.post(
                                "/customers/" + customer + "/deviceBatches?onExisting=report" + parameters,
                                sample.format().mediaType(),
                                Gateway.bytes(sample)))
                .awaitEnd(SOON);
    }
}
