package rollcall.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;
import rollcall.systemtests.client.Gateway;
import rollcall.systemtests.platform.SystemUnderTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Partner Center's clients send, as they were seen to send it, and what they need to read in the answers. */
class PartnerCenterIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pattern PLACE =
            Pattern.compile("/customers/([^/]+)/batchJobStatus/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Set<Integer> FINAL = Set.of(400, 401, 403, 404, 409);

    private final SystemUnderTest system = SystemUnderTest.shared();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The .NET clients: names as they are in their classes, defaults written out. */
    @Test
    void aBatchIsCreatedWithNamesInPascalCaseAndDefaultsWrittenOut() {
        String customer = "pc-dotnet";
        String body = """
                {"BatchId":"Shop floor","CreatedBy":null,"Devices":[%s],"Id":null,
                 "Attributes":{"ObjectType":"DeviceBatchCreationRequest"}}""".formatted(pascal(hash(701)));

        HttpResponse<String> created = send("POST", "//v1/customers/" + customer + "/DeviceBatches", body);

        assertAccepted(created, customer);
        JsonNode status = awaitFinished(created);
        assertThat(status.path("status").asString()).isEqualTo("finished");
        assertThat(status.path("devicesStatus")).hasSize(1);
        assertExact(status);
        JsonNode batches = json(send("GET", "/v1//customers/" + customer + "/devicebatches", ""));
        assertThat(batches.path("totalCount").asInt()).isEqualTo(1);
        assertThat(batches.at("/attributes/objectType").asString()).isEqualTo("Collection");
        assertThat(batches.at("/items/0/id").asString()).isEqualTo("Shop floor");
        assertThat(batches.at("/items/0/devicesCount").asInt()).isEqualTo(1);
        assertThat(batches.at("/items/0/devicesLink/uri").asString())
                .isEqualTo("customers/" + customer + "/deviceBatches/Shop%20floor/devices");
        assertExact(batches);
        JsonNode devices =
                json(send("GET", "/v1/" + batches.at("/items/0/devicesLink/uri").asString(), ""));
        assertThat(devices.path("items")).hasSize(1);
        assertExact(devices);
    }

    /** The Java client: an array, names in camel case, and an answer without the arrays that it cannot read. */
    @Test
    void devicesAreAddedAsABareArrayAndTheJavaClientCanReadWhatCameOfIt() {
        String customer = "pc-java";
        String device = """
                {"serialNumber":"","productKey":"","hardwareHash":"%s","modelName":"","oemManufacturerName":"",
                 "policies":[],"uploadedDate":null,"allowedOperations":null,"attributes":{"objectType":"Device"}}""".formatted(hash(702));

        HttpResponse<String> added =
                send("POST", "/v1//customers/" + customer + "/deviceBatches/Till/devices", "[" + device + "]");

        assertAccepted(added, customer);
        awaitFinished(added);
        HttpResponse<String> read =
                send("GET", "/v1" + place(added), "", "MS-PartnerCenter-Client", "Partner Center Java SDK");
        JsonNode status = json(read);
        assertThat(status.path("status").asString()).isEqualTo("finished");
        assertThat(status.has("devicesStatus")).isFalse();
        assertThat(status.at("/attributes/objectType").asString()).isEqualTo("BatchUploadDetails");
    }

    @Test
    void aStatusIsThereRightAfterTheAnswerThatNamesIt() {
        for (int round = 0; round < 10; round++) {
            HttpResponse<String> created = send(
                    "POST",
                    "/v1/customers/pc-prompt/deviceBatches",
                    "{\"batchId\":\"Till\",\"devices\":[%s]}".formatted(pascal(hash(710 + round))));
            JsonNode status = json(send("GET", "/v1" + place(created), ""));
            assertThat(status.path("status").asString()).isIn("queued", "processing", "finished");
        }
    }

    @Test
    void aRetryWithItsRequestIdIsTheSameUploadAndOtherBytesUnderItAreAnother() {
        String path = "/v1/customers/pc-retry/deviceBatches";
        String body = "{\"batchId\":\"Till\",\"devices\":[%s]}".formatted(pascal(hash(730)));
        String other = "{\"batchId\":\"Till\",\"devices\":[%s]}".formatted(pascal(hash(731)));
        String[] id = {"MS-RequestId", UUID.randomUUID().toString()};

        String first = place(send("POST", path, body, id));

        assertThat(place(send("POST", path, body, id))).isEqualTo(first);
        assertThat(place(send("POST", path, other, id))).isNotEqualTo(first);
    }

    @Test
    void aDeviceIsUpdatedAtTheAddressThatOneClientForgetsToFillInAndDeleted() {
        String customer = "pc-one";
        awaitFinished(send(
                "POST",
                "/v1/customers/" + customer + "/deviceBatches",
                "{\"batchId\":\"Till\",\"devices\":[%s]}".formatted(pascal(hash(740)))));
        String devices = "/v1/customers/" + customer + "/deviceBatches/Till/devices";
        String id = json(send("GET", devices, "")).at("/items/0/id").asString();
        JsonNode policy = json(send("POST", "/v1/customers/" + customer + "/policies", """
                {"Id":null,"Name":"Till","Category":"OOBE","Description":"","DevicesAssignedCount":0,
                 "PolicySettings":["remove_oem_preinstalls","SkipEula"],"CreatedDate":"0001-01-01T00:00:00",
                 "LastModifiedDate":"0001-01-01T00:00:00","Attributes":{"ObjectType":"ConfigurationPolicy"}}"""));
        assertThat(policy.path("category").asString()).isEqualTo("o_o_b_e");
        assertExact(policy);

        HttpResponse<String> updated = send(
                "PUT",
                devices.replace("deviceBatches", "DeviceBatches") + "/%7B2%7D",
                "{\"Id\":\"%s\",\"Policies\":[{\"Key\":\"o_o_b_e\",\"Value\":\"%s\"}]}"
                        .formatted(id, policy.path("id").asString()));
        assertThat(updated.statusCode()).as(updated.body()).isEqualTo(200);
        await().atMost(SOON)
                .until(() -> json(send("GET", devices, ""))
                        .at("/items/0/policies/0/value")
                        .asString("")
                        .equals(policy.path("id").asString()));

        HttpResponse<String> deleted = send("DELETE", devices + "/" + id.replace(":", "%3A"), "");
        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        assertThat(json(send("GET", devices, "")).path("items").values()).isEmpty();
    }

    /** It knows of no tags: what it reads, changes and sends back has to leave them where they are. */
    @Test
    void aPolicyThatIsReadChangedAndSentBackKeepsItsTags() {
        String policies = "/v1/customers/pc-policy/policies";
        String id = json(send("POST", policies, "{\"name\":\"Till\",\"groupTags\":[\"Till\"],\"byDefault\":true}"))
                .path("id")
                .asString();

        HttpResponse<String> changed = send("PUT", policies + "/" + id, """
                {"Id":"%s","Name":"Counter","Category":"OOBE","Description":"","DevicesAssignedCount":0,
                 "PolicySettings":["remove_oem_preinstalls"],"CreatedDate":"2026-03-01T08:00:00Z",
                 "LastModifiedDate":"2026-03-01T08:00:00Z","Attributes":{"ObjectType":"ConfigurationPolicy"}}""".formatted(id));

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(json(changed).path("name").asString()).isEqualTo("Counter");
        assertThat(json(changed).at("/groupTags/0").asString()).isEqualTo("Till");
        assertThat(json(changed).path("byDefault").asBoolean()).isTrue();
    }

    /** Whatever else it gets, the Java client sends for ever. */
    @ParameterizedTest
    @CsvSource({
        "POST, /v1/customers/pc-no/deviceBatches, '{\"devices\":'",
        "POST, /v1/customers/pc-no/deviceBatches, '{}'",
        "POST, /v1/customers/pc-no/deviceBatches/a%3Bb/devices, '[]'",
        "PATCH, /v1/customers/pc-no/deviceBatches, '{}'",
        "DELETE, /v1/customers/pc-no/deviceBatches, ''",
        "GET, /v1/customers/pc-no/batchJobStatus/00000000-0000-0000-0000-000000000000, ''",
        "GET, /v1/customers/pc-no/policies/nosuch, ''",
        "DELETE, /v1/customers/pc-no/deviceBatches/Till/devices/nosuch, ''",
        "PATCH, /v1/customers/pc-no/DevicePolicyUpdates, '[]'",
        "GET, /v1/nothing/of/the/kind, ''"
    })
    void aRefusalIsFinalTheSameEachTimeAndReadableByBothWorlds(String method, String path, String body) {
        List<HttpResponse<String>> answers = IntStream.range(0, 5)
                .mapToObj(time -> send(method, path, body, "MS-RequestId", "11111111-2222-4333-8444-555555555555"))
                .toList();

        assertThat(answers).extracting(HttpResponse::statusCode).allMatch(FINAL::contains);
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .containsOnly(answers.get(0).statusCode());
        JsonNode problem = json(answers.get(4));
        assertThat(problem.path("code").asString()).isNotEmpty();
        assertThat(problem.path("description").asString())
                .isNotEmpty()
                .isEqualTo(problem.path("detail").asString());
        assertThat(problem.path("data").isArray()).isTrue();
        assertThat(answers.get(4).headers().firstValue("MS-RequestId"))
                .hasValue("11111111-2222-4333-8444-555555555555");
    }

    @Test
    void aTypeThatIsNotTakenAndATokenThatIsNoneAreFinalToo() {
        assertThat(send("POST", "/v1/customers/pc-no/deviceBatches", "x", "Content-Type", "application/xml")
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> closed =
                send("GET", "/v1/customers/pc-no/deviceBatches", "", "Authorization", "Bearer none");
        assertThat(closed.statusCode()).isEqualTo(401);
        assertThat(json(closed).path("data").isArray()).isTrue();
    }

    private static void assertAccepted(HttpResponse<String> answer, String customer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
        assertThat(place(answer)).matches(PLACE).startsWith("/customers/" + customer + "/");
    }

    private static String place(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private JsonNode awaitFinished(HttpResponse<String> answer) {
        String path = "/v1" + place(answer);
        await().atMost(SOON)
                .until(() ->
                        json(send("GET", path, "")).path("status").asString().startsWith("finished"));
        return json(send("GET", path, ""));
    }

    /** Nothing is null, and what looks like a time is one with an offset. */
    private static void assertExact(JsonNode node) {
        assertThat(node.isNull()).as("a null").isFalse();
        node.propertyStream().forEach(member -> {
            assertExact(member.getValue());
            if (member.getKey().endsWith("Date") || member.getKey().endsWith("Time")) {
                OffsetDateTime.parse(member.getValue().asString());
            }
        });
        node.valueStream().filter(value -> node.isArray()).forEach(PartnerCenterIT::assertExact);
    }

    private static String hash(int seed) {
        SampleUpload one = SampleUpload.of(new SampleDevices(seed), 1, SampleFormat.JSON);
        JsonNode sample = JsonMapper.shared().readTree(Gateway.bytes(one));
        JsonNode devices = sample.isArray() ? sample : sample.path("devices");
        return devices.get(0).path("hardwareHash").asString();
    }

    private static String pascal(String hash) {
        return """
                {"Id":null,"SerialNumber":null,"ProductKey":null,"HardwareHash":"%s","ModelName":null,
                 "OemManufacturerName":null,"Policies":null,"UploadedDate":"0001-01-01T00:00:00","AllowedOperations":null,
                 "Attributes":{"ObjectType":"Device"}}""".formatted(hash);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body().getBytes(UTF_8));
    }

    /** With the headers that those clients send. */
    private HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(system.origin() + path))
                .header("Authorization", system.issuer().bearerFor(path.replaceAll("/{2,}", "/")))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json; charset=utf-8")
                .header("MS-Contract-Version", "v1")
                .header("MS-RequestId", UUID.randomUUID().toString())
                .header("MS-CorrelationId", UUID.randomUUID().toString())
                .header("X-Locale", "en-US")
                .header("MS-PartnerCenter-Client", ".NET")
                .header("MS-SdkVersion", "3.1.2")
                .header("x-ms-client-request-id", UUID.randomUUID().toString())
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        for (int name = 0; name < headers.length; name += 2) {
            request.setHeader(headers[name], headers[name + 1]);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
