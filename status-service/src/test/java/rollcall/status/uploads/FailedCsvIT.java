package rollcall.status.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import rollcall.devices.row.Column;
import rollcall.events.DeviceUploaded;
import rollcall.events.UploadFile;
import rollcall.events.UploadReceived;
import rollcall.status.Infrastructure;
import rollcall.status.Log;
import rollcall.status.SampleEvents;
import rollcall.status.StatusService;

class FailedCsvIT {
    private static final String HASH = "T0FDTw" + "A".repeat(3992) + "==";

    @AutoClose
    private static final StatusService service = StatusService.start();

    @AutoClose
    private static final Log log = new Log();

    private final SampleEvents sample = new SampleEvents(System.nanoTime());
    private final String customer = "c-" + UUID.randomUUID();

    @Test
    void givesFailedRowsBackInTheShapeTheyCameIn() {
        UploadReceived upload = upload(
                5,
                UploadFile.newBuilder()
                        .setDialect("script")
                        .setEncoding("UTF-16LE")
                        .setByteOrderMark(true)
                        .setDelimiter(";")
                        .setLineEnd("\n")
                        .setHeader(List.of("Hardware Hash", "device serial number"))
                        .setRowCount(5)
                        .build());
        log.write(upload);
        for (int number = 1; number <= 5; number++) {
            RecordMetadata place = log.place(SampleEvents.uploaded(upload, number, HASH));
            log.write(
                    number % 2 == 0
                            ? SampleEvents.at(sample.rejected(upload, number, "HARDWARE_HASH_INVALID"), place)
                            : sample.registered(upload, number, 6000 + number, 1));
        }

        String csv = new String(failed(upload, 2).body(), StandardCharsets.UTF_16LE);

        String told = ";HARDWARE_HASH_INVALID, FIELD_TOO_LONG;Hardware hash not valid;Collect the hash again.\n";
        assertThat(csv)
                .isEqualTo("\uFEFFHardware Hash;device serial number;Error Code;Error;Advice\n" + HASH + ";SN-2" + told
                        + HASH + ";SN-4" + told);
    }

    @Test
    void givesRowsOfAJsonBodyBackAsATableWithTheTagOfTheRequest() {
        UploadReceived upload = upload(
                1, UploadFile.newBuilder().setDialect("json").setRowCount(1).build());
        log.write(upload);
        DeviceUploaded uploaded = DeviceUploaded.newBuilder(SampleEvents.uploaded(upload, 1, HASH))
                .setDialect("json")
                .setSerialNumber("=1+1")
                .setRequestGroupTag("Sales")
                .build();
        log.write(SampleEvents.at(sample.rejected(upload, 1, "HARDWARE_HASH_INVALID"), log.place(uploaded)));

        List<String> lines = lines(failed(upload, 1));

        assertThat(lines.get(0))
                .isEqualTo("\uFEFFDevice Serial Number,Windows Product ID,Hardware Hash,Manufacturer name,Device model,"
                        + "Group Tag,Assigned User,Error Code,Error,Advice");
        assertThat(lines.get(1)).startsWith("'=1+1,," + HASH + ",,,Sales,,\"HARDWARE_HASH_INVALID,");
    }

    @Test
    void saysSoWhereTheOriginalIsGone() throws Exception {
        UploadReceived upload = upload(
                2,
                UploadFile.newBuilder()
                        .setDialect("script")
                        .setEncoding("UTF-8")
                        .setHeader(List.of(
                                Column.SERIAL_NUMBER.title(), Column.PRODUCT_KEY.title(), Column.HARDWARE_HASH.title()))
                        .setRowCount(2)
                        .build());
        log.write(upload);
        RecordMetadata place = log.place(SampleEvents.uploaded(upload, 1, HASH));
        log.write(
                SampleEvents.at(sample.rejected(upload, 1, "HARDWARE_HASH_INVALID"), place),
                sample.refused(upload, 2, 2, "UNEXPECTED"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Infrastructure.kafka()))) {
            admin.deleteRecords(Map.of(
                            new TopicPartition(place.topic(), place.partition()),
                            RecordsToDelete.beforeOffset(place.offset() + 1)))
                    .all()
                    .get();
        }

        List<String> lines = lines(failed(upload, 2));

        assertThat(lines.get(1))
                .startsWith("bad-1,,,")
                .contains("no longer kept")
                .doesNotContain(HASH);
        List<String> dutch = lines(service.get(path(upload), "Accept-Language", "nl"));
        assertThat(dutch.get(0)).endsWith(",Foutcode,Fout,Advies");
        assertThat(dutch.get(1)).startsWith("bad-1,,,").contains("wordt niet meer bewaard");
    }

    @Test
    void filesOfDifferentShapesComeBackOneByOneOrAsOneTable() {
        UploadFile first = UploadFile.newBuilder()
                .setDialect("script")
                .setEncoding("UTF-8")
                .setHeader(List.of("Device Serial Number", "Hardware Hash"))
                .setRowCount(1)
                .build();
        UploadFile second = UploadFile.newBuilder(first)
                .setDelimiter("\t")
                .setHeader(List.of("Hardware Hash", "Serial Number"))
                .build();
        UploadReceived upload = upload(2, first, second);
        log.write(upload);
        log.write(SampleEvents.at(
                sample.rejected(upload, 1, "HARDWARE_HASH_INVALID"),
                log.place(SampleEvents.uploaded(upload, 1, "one"))));
        DeviceUploaded inSecond = SampleEvents.uploaded(upload, 2, "two");
        inSecond.getRow().put("file", 1);
        var rejected = sample.rejected(upload, 2, "HARDWARE_HASH_INVALID");
        rejected.getRow().put("file", 1);
        log.write(SampleEvents.at(rejected, log.place(inSecond)));

        assertThat(lines(failed(upload, 2))).hasSize(3).first().asString().contains("Device model");
        assertThat(lines(service.get(path(upload) + "?file=1")))
                .hasSize(2)
                .first()
                .asString()
                .isEqualTo("Hardware Hash\tSerial Number\tError Code\tError\tAdvice");
        assertThat(service.get(path(upload) + "?file=2").statusCode()).isEqualTo(404);
    }

    @Test
    void anUploadWithoutFailedRowsGivesTheHeaderAlone() {
        UploadReceived upload = SampleEvents.announced(sample.uploadId(), customer, "", 1);
        log.write(upload);

        assertThat(lines(failed(upload, 0))).hasSize(1);
    }

    private UploadReceived upload(int rows, UploadFile... files) {
        return UploadReceived.newBuilder(SampleEvents.announced(sample.uploadId(), customer, "", rows))
                .setFiles(List.of(files))
                .build();
    }

    private HttpResponse<byte[]> failed(UploadReceived upload, int rows) {
        service.json("/v1/customers/" + customer + "/batchJobStatus/" + upload.getUploadId());
        await().until(() -> {
            var counts = service.json("/v1/customers/" + customer + "/uploads/" + upload.getUploadId())
                    .path("counts");
            return counts.path("rejected").asInt() + counts.path("refused").asInt() == rows;
        });
        HttpResponse<byte[]> response = service.get(path(upload));
        assertThat(response.statusCode()).isEqualTo(200);
        return response;
    }

    private String path(UploadReceived upload) {
        return "/v1/customers/" + customer + "/uploads/" + upload.getUploadId() + "/failed.csv";
    }

    private static List<String> lines(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8).lines().toList();
    }
}
