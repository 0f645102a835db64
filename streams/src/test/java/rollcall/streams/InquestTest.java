package rollcall.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rollcall.events.Profile;
import rollcall.schemas.TopicCatalogue;
import tools.jackson.databind.json.JsonMapper;

class InquestTest {
    private static final String TOPIC = TopicCatalogue.PROFILES.name();
    private static final Exception FAILURE = new SerializationException("whatever a serde says");

    private HttpServer server;
    private int status = 200;
    private String body = schema(Profile.getClassSchema().toString());

    @BeforeEach
    void startRegistry() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/schemas/ids/7", exchange -> {
            byte[] answer = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stopRegistry() {
        server.stop(0);
    }

    @Test
    void aRecordThatCanBeReadAfterAllIsNotAtFault() {
        assertThat(inquest(wire(profile()))).isEqualTo(Fault.SURROUNDINGS);
    }

    @Test
    void aRecordCutShortIsAtFault() {
        byte[] avro = profile();

        assertThat(inquest(wire(Arrays.copyOf(avro, avro.length - 3)))).isEqualTo(Fault.RECORD);
    }

    @Test
    void aRecordThatClaimsToBeLargerThanItIsIsAtFault() {
        assertThat(inquest(wire(new byte[] {-2, -1, -1, -1, 15}))).isEqualTo(Fault.RECORD);
    }

    @Test
    void aRecordOfAnotherTypeIsAtFault() {
        body = schema("{\"type\":\"record\",\"name\":\"Stranger\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}]}");

        assertThat(inquest(wire(new byte[] {2}))).isEqualTo(Fault.RECORD);
    }

    @Test
    void aRecordWithAnIdThatTheRegistryDoesNotKnowIsAtFault() {
        status = 404;

        assertThat(inquest(wire(profile()))).isEqualTo(Fault.RECORD);
    }

    @Test
    void aRecordWhoseSchemaIsNoAvroIsAtFault() {
        body = schema("syntax = proto3");

        assertThat(inquest(wire(profile()))).isEqualTo(Fault.RECORD);
    }

    @Test
    void aRecordInAnotherFormatIsAtFaultWithoutAskingTheRegistry() {
        server.stop(0);

        assertThat(inquest(new byte[] {1, 0, 0, 0, 7, 2})).isEqualTo(Fault.RECORD);
        assertThat(inquest(new byte[] {0, 0})).isEqualTo(Fault.RECORD);
    }

    @Test
    void nobodyIsToBlameTheRecordWhileTheRegistryIsInTrouble() {
        status = 503;
        assertThat(inquest(wire(profile()))).isEqualTo(Fault.SURROUNDINGS);

        server.stop(0);
        assertThat(inquest(wire(profile()))).isEqualTo(Fault.SURROUNDINGS);
    }

    private Fault inquest(byte[] value) {
        URI registry = URI.create("http://localhost:" + server.getAddress().getPort());
        return new Inquest(new SchemaRegistry(registry)).into(TOPIC, value, FAILURE);
    }

    private static byte[] profile() {
        return PlainEvents.serde().serializer().serialize(TOPIC, Samples.profile());
    }

    private static byte[] wire(byte[] avro) {
        return ByteBuffer.allocate(5 + avro.length)
                .put((byte) 0)
                .putInt(7)
                .put(avro)
                .array();
    }

    private static String schema(String text) {
        return JsonMapper.shared().writeValueAsString(Map.of("schema", text));
    }
}
