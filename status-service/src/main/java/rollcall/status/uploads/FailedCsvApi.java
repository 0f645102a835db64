package rollcall.status.uploads;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serde;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rollcall.access.Caller;
import rollcall.devices.csv.RowOutput;
import rollcall.events.DeviceUploaded;
import rollcall.status.answer.Exports;
import rollcall.status.answer.NotFound;
import rollcall.status.answer.Sight;
import rollcall.words.Language;

/** The failed rows of an upload as a file: in the shape they came in, what is wrong beside each, ready to be mended. */
@RestController
final class FailedCsvApi {
    private static final int AT_A_TIME = 500;

    private final UploadQueries uploads;
    private final RowQueries rows;
    private final Exports exports;
    private final Serde<SpecificRecord> serde;
    private final Map<String, Object> consumerSettings;

    FailedCsvApi(
            UploadQueries uploads,
            RowQueries rows,
            Exports exports,
            Serde<SpecificRecord> serde,
            KafkaProperties kafka) {
        this.uploads = uploads;
        this.rows = rows;
        this.exports = exports;
        this.serde = serde;
        this.consumerSettings = new HashMap<>(kafka.buildConsumerProperties());
        consumerSettings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        consumerSettings.put(ConsumerConfig.CLIENT_ID_CONFIG, "rollcall-status-originals");
        consumerSettings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, AT_A_TIME);
        // A few rows are wanted of each stretch: what is fetched ahead of them is fetched in vain.
        consumerSettings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 256 * 1024);
    }

    /**
     * The rejected and refused rows, each with what is wrong with it; sent again when mended, only they count anew.
     *
     * @param file only the rows of this file of the upload, from 0; without it, all
     */
    @GetMapping(name = "exportFailedRows", path = "/v1/customers/{customer}/uploads/{id}/failed.csv")
    void failed(
            @PathVariable String customer,
            @PathVariable String id,
            @RequestParam Optional<Integer> file,
            Caller caller,
            Language language,
            HttpServletResponse response)
            throws IOException {
        Upload upload = UploadIds.parse(id)
                .flatMap(uuid -> uploads.find(Sight.of(customer, caller), uuid))
                .orElseThrow(NotFound::upload);
        ReportShape shape = ReportShape.of(upload, file);
        exports.run(() -> {
            try (UploadedLog log = new UploadedLog(consumer(), serde.deserializer())) {
                write(upload, shape, new Asked(file, language), log, response);
            }
        });
    }

    /** Which rows are asked for, and in which language what is wrong with them. */
    private record Asked(Optional<Integer> file, Language language) {
        boolean covers(Row row) {
            return file.isEmpty() || file.get() == row.file();
        }
    }

    private void write(Upload upload, ReportShape shape, Asked asked, UploadedLog log, HttpServletResponse response)
            throws IOException {
        List<Row> page = rows.failed(upload.id(), 0, AT_A_TIME);
        Map<Integer, DeviceUploaded> originals = log.originals(upload, page);
        response.setContentType("text/csv;charset="
                + shape.shape().format().encoding().charset().name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"failed-" + upload.id() + ".csv\"");
        try (RowOutput output =
                RowOutput.open(response.getOutputStream(), shape.shape(), FailedRow.headings(asked.language()))) {
            while (!page.isEmpty()) {
                for (Row row : page) {
                    if (asked.covers(row)) {
                        FailedRow failed = FailedRow.of(row, originals.get(row.number()), shape, asked.language());
                        output.write(failed.row(), failed.added());
                    }
                }
                page = rows.failed(upload.id(), page.get(page.size() - 1).number(), AT_A_TIME);
                originals = log.originals(upload, page);
            }
        }
    }

    private Consumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(consumerSettings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
