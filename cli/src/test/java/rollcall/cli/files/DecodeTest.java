package rollcall.cli.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rollcall.cli.Typed;
import rollcall.cli.console.Json;
import rollcall.devices.sample.SampleDevice;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;

class DecodeTest {
    private final SampleDevice device = new SampleDevices(5).device(2);

    @TempDir
    private Path folder;

    @Test
    void showsAnInventory() {
        Typed.Answer answer = new Typed(folder).run("decode", device.hardwareHash());

        assertThat(answer.status()).isZero();
        assertThat(answer.out())
                .contains("System\n", "Network adapters\n", "Tpm\n")
                .containsPattern("  Serial number +\\Q" + device.serialNumber() + "\\E\n")
                .containsPattern("  Device id +dev:[0-9a-f]{32}\n")
                .containsPattern("  Bus +NVMe\n");
    }

    @Test
    void tellsProgramsAllOfIt() {
        JsonNode inventory = Json.read(new Typed(folder)
                        .run("decode", device.hardwareHash(), "--output", "json")
                        .out())
                .orElseThrow();

        assertThat(inventory.path("system").path("manufacturer").asText()).isEqualTo(device.manufacturer());
        assertThat(inventory.path("system").path("smbiosUuid").asText())
                .isEqualTo(device.smbiosUuid().toString());
        assertThat(inventory.path("networkAdapters")).hasSize(2);
        assertThat(inventory.path("hash").path("checksum").asText()).hasSize(64);
        assertThat(inventory.path("unknownRecords")).hasSize(2);
    }

    @Test
    void takesItFromAFileOrStandardInputOrARowOfAList() throws Exception {
        Path alone = Files.writeString(folder.resolve("hash.txt"), device.hardwareHash() + "\n");
        Path list = folder.resolve("devices.csv");
        SampleUpload.of(new SampleDevices(5), 3, SampleFormat.SCRIPT).writeTo(Files.newOutputStream(list));

        assertThat(new Typed(folder).run("decode", alone.toString()).out()).contains(device.serialNumber());
        assertThat(new Typed(folder).input(device.hardwareHash()).run("decode").out())
                .contains(device.serialNumber());
        assertThat(new Typed(folder)
                        .run("decode", list.toString(), "--row", "3")
                        .out())
                .contains(device.serialNumber());
        Typed.Answer beyond = new Typed(folder).run("decode", list.toString(), "--row", "4");
        assertThat(beyond.status()).isEqualTo(1);
        assertThat(beyond.err()).contains("no row 4");
    }

    @Test
    void saysWhatIsWrongWithAHash() {
        Typed.Answer answer =
                new Typed(folder).run("decode", device.hardwareHash().substring(0, 1_020));

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("HARDWARE_HASH_TRUNCATED");
    }

    @Test
    void saysWhatWasMended() {
        String wrapped = device.hardwareHash().replaceAll("(.{76})", "$1 ");

        assertThat(new Typed(folder).run("decode", wrapped).out()).contains("WHITE_SPACE");
    }
}
