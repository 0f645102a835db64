package rollcall.ingest.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.bodies.JsonBody;
import rollcall.events.DeviceUploaded;
import rollcall.http.Refusal;
import rollcall.ingest.spool.Manifest;

class JsonBodyTest {
    @TempDir
    Path directory;

    private Manifest manifest;

    @Test
    void readsABatchWithItsDevices() throws IOException {
        List<DeviceUploaded> devices = read("""
                {"batchId":"Kiosk","devices":[
                  {"serialNumber":"0042","productKey":"0123456789012","modelName":"M","oemManufacturerName":"O"},
                  {"hardwareHash":"T0E="}]}""");

        assertThat(devices)
                .extracting(
                        DeviceUploaded::getSerialNumber,
                        DeviceUploaded::getProductKey,
                        DeviceUploaded::getModel,
                        DeviceUploaded::getManufacturer,
                        DeviceUploaded::getDialect)
                .containsExactly(tuple("0042", "0123456789012", "M", "O", "json"), tuple("", "", "", "", "json"));
        assertThat(devices.get(1).getHardwareHashLength()).isEqualTo(2);
        assertThat(manifest.groupTag()).isEqualTo("Kiosk");
        assertThat(manifest.rowCount()).isEqualTo(2);
    }

    @Test
    void readsABareArray() throws IOException {
        assertThat(read("[{\"serialNumber\":\"1\"},{\"serialNumber\":\"2\"}]"))
                .extracting(DeviceUploaded::getSerialNumber)
                .containsExactly("1", "2");
    }

    @Test
    void takesMembersInAnyCaseAndOrderAndPassesTheUnknownOver() throws IOException {
        List<DeviceUploaded> devices = read("""
                {"Attributes":{"ObjectType":"x","deep":[[{}]]},"Devices":[
                  {"setDevices":[1,2],"SERIALNUMBER":"1","policies":[{"key":"category","value":"o_o_b_e"}]}],
                 "Id":"Shared","BatchId":null}""");

        assertThat(devices).extracting(DeviceUploaded::getSerialNumber).containsExactly("1");
        assertThat(manifest.groupTag()).isEqualTo("Shared");
    }

    @Test
    void aBatchIdBeatsAnId() throws IOException {
        read("{\"id\":\"a\",\"batchId\":\"b\",\"Id\":\"c\",\"devices\":[{}]}");

        assertThat(manifest.groupTag()).isEqualTo("b");
    }

    @Test
    void nullsAreAbsentAndANumberIsItsText() throws IOException {
        assertThat(read("{\"devices\":[{\"serialNumber\":0.10,\"productKey\":null},null]}"))
                .extracting(DeviceUploaded::getSerialNumber, DeviceUploaded::getProductKey)
                .containsExactly(tuple("0.10", ""), tuple("", ""));
    }

    @Test
    void halfACharacterIsAnUnreadableOneFromTheStart() throws IOException {
        assertThat(read("[{\"serialNumber\":\"a\\ud83d\"},{\"serialNumber\":\"\\ude80\\ud83d\\ude80\"}]"))
                .extracting(DeviceUploaded::getSerialNumber)
                .containsExactly("a\uFFFD", "\uFFFD\uD83D\uDE80");
    }

    @Test
    void readsUtf16Too() throws IOException {
        assertThat(read("[{\"serialNumber\":\"Büro\"}]", UTF_16LE))
                .extracting(DeviceUploaded::getSerialNumber)
                .containsExactly("Büro");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"devices\"",
                "{\"devices\":",
                "{\"devices\":[{\"serialNumber\":\"1\"}",
                "[{\"serialNumber\":\"1\"}] x",
                "[{\"serialNumber\":\"1\"}] []",
                "[7]",
                "[[]]",
                "{\"devices\":{}}",
                "[{\"serialNumber\":{}}]",
                "{\"batchId\":[],\"devices\":[{}]}"
            })
    void refusesWhatIsNotADeviceListAndSaysWhere(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(properties(refusal))
                    .containsEntry("code", "BODY_INVALID")
                    .containsKeys("line", "column");
        });
    }

    @Test
    void refusesBytesThatAreNoEncodingOfJson() {
        assertThatThrownBy(() -> read("\0[\0\0", ISO_8859_1))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("BODY_INVALID"));
    }

    @Test
    void saysTheLineAndColumnOfABreak() {
        assertThatThrownBy(() -> read("[\n  {\"serialNumber\": secret}\n]"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(properties(refusal)).containsEntry("line", 2L);
                    assertThat(refusal.getBody().getDetail()).doesNotContain("secret");
                });
    }

    @Test
    void refusesMoreDevicesThanTheLimit() {
        assertThatThrownBy(() -> read("[{},{},{},{}]"))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("TOO_MANY_DEVICES"));
    }

    @Test
    void refusesATextBeyondTheLimit() {
        assertThatThrownBy(() -> read("[{\"serialNumber\":\"" + "x".repeat(3000) + "\"}]"))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("BODY_INVALID"));
    }

    @Test
    void refusesABodyBeyondTheLimitWhereverItIsReached() {
        assertThatThrownBy(() -> read("[" + " ".repeat(2 << 20) + "]"))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("UPLOAD_TOO_LARGE"));
    }

    @Test
    void refusesAListWithoutADevice() {
        assertThatThrownBy(() -> read("{\"batchId\":\"Kiosk\",\"devices\":null}"))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("UPLOAD_EMPTY"));
    }

    @Test
    void refusesABatchIdThatCannotStandInAPath() {
        assertThatThrownBy(() -> read("{\"batchId\":\"a/b\",\"devices\":[{}]}"))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("GROUP_TAG_INVALID"));
    }

    private List<DeviceUploaded> read(String body) throws IOException {
        return read(body, UTF_8);
    }

    private List<DeviceUploaded> read(String body, Charset charset) throws IOException {
        TakenIn taken = TakenIn.from(body.getBytes(charset), new JsonBody(TakenIn.LIMITS.lineLength()), directory);
        manifest = taken.manifest();
        return taken.devices();
    }

    private static Object code(Throwable refusal) {
        return properties((Refusal) refusal).get("code");
    }

    private static Map<String, Object> properties(Refusal refusal) {
        return refusal.getBody().getProperties();
    }
}
