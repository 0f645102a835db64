package rollcall.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import rollcall.bodies.Bodies;
import rollcall.bodies.RowSink;
import rollcall.bodies.SentFile;
import rollcall.devices.csv.CsvLimits;
import rollcall.devices.row.DeviceRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bodies that the document shows are read as clients' are. */
class ExamplesTest {
    private static final Path API = Path.of("..", "gateway", "src", "main", "resources", "rollcall", "gateway", "api");
    private static final String BOUNDARY = "between-files";

    @TestFactory
    List<DynamicTest> areReadAsUploadsAre() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String name : List.of("createDeviceBatch", "addDevices", "publishCatalogue")) {
            JsonNode content = content(name);
            content.properties()
                    .forEach(type -> tests.add(DynamicTest.dynamicTest(
                            name + " " + type.getKey(), () -> isRead(type.getKey(), example(type.getValue())))));
        }
        return tests;
    }

    private static void isRead(String type, JsonNode example) throws IOException {
        Rows rows = new Rows();
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        if (type.equals("multipart/form-data")) {
            request.setContentType(type + "; boundary=" + BOUNDARY);
            request.setContent(multipart(example).getBytes(UTF_8));
        } else {
            request.setContentType(type);
            request.setContent((example.isString() ? example.asString() : example.toString()).getBytes(UTF_8));
        }

        new Bodies(64 * 1024).reader(request).read(request.getInputStream(), rows);

        assertThat(rows.read).isNotEmpty().allSatisfy(row -> {
            assertThat(row.serialNumber()).startsWith("R9-016");
            assertThat(row.manufacturer()).isNotEmpty();
            assertThat(row.model()).isNotEmpty();
        });
    }

    private static String multipart(JsonNode example) {
        StringBuilder body = new StringBuilder();
        example.path("file")
                .forEach(file -> body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; "
                        + "filename=\"devices.csv\"\r\nContent-Type: text/csv\r\n\r\n" + file.asString() + "\r\n"));
        return body + "--" + BOUNDARY + "--\r\n";
    }

    private static JsonNode content(String name) throws IOException {
        for (String service : List.of("ingest-service", "registry-service")) {
            JsonNode document = JsonMapper.shared().readTree(Files.readString(API.resolve(service + ".json")));
            for (JsonNode path : document.path("paths")) {
                for (JsonNode operation : path) {
                    if (operation.path("operationId").asString("").equals(name)) {
                        return operation.path("requestBody").path("content");
                    }
                }
            }
        }
        throw new AssertionError("no call is named " + name);
    }

    private static JsonNode example(JsonNode content) throws IOException {
        if (content.has("example")) {
            return content.get("example");
        }
        JsonNode document = JsonMapper.shared().readTree(Files.readString(API.resolve("ingest-service.json")));
        return document.at(content.path("schema").path("$ref").asString("").substring(1))
                .path("examples")
                .path(0);
    }

    private static final class Rows implements RowSink {
        private final List<DeviceRow> read = new ArrayList<>();

        @Override
        public CsvLimits csvLimits() {
            return CsvLimits.DEFAULTS;
        }

        @Override
        public void row(SentFile file, int line, DeviceRow row) {
            read.add(row);
        }

        @Override
        public void device(DeviceRow device) {
            read.add(device);
        }
    }
}
