package rollcall.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.MDC;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import rollcall.words.Language;
import rollcall.words.Saying;

/** The smallest application that has doors. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(TestDoor.Calls.class)
class TestDoor {

    record Device(String serialNumber, int rowNumber) {}

    record Upload(String id, Instant receivedAt, Instant completedAt, List<Device> devices) {}

    @RestController
    static class Calls {

        @GetMapping("/v1/customers/{customer}/deviceBatches/{batch}")
        Map<String, String> path(@PathVariable String customer, @PathVariable String batch) {
            return Map.of("customer", customer, "batch", batch);
        }

        @GetMapping("/v1/later/{id}")
        Callable<Map<String, String>> later(@PathVariable String id) {
            return () -> Map.of("id", id);
        }

        @GetMapping("/v1/upload")
        Upload upload() {
            return new Upload("u1", Instant.parse("2026-01-02T03:04:05Z"), null, List.of());
        }

        @GetMapping("/v1/mdc")
        Map<String, String> mdc() {
            return MDC.getCopyOfContextMap();
        }

        @GetMapping(path = "/v1/csv", produces = "text/csv")
        String csv(@RequestParam int limit) {
            return "limit\r\n" + limit;
        }

        @PostMapping(path = "/v1/devices", consumes = "application/json")
        ResponseEntity<Void> devices(@RequestBody List<Device> devices) {
            return ResponseEntity.accepted().build();
        }

        @PostMapping("/v1/bytes")
        Map<String, Long> bytes(InputStream body) throws IOException {
            return Map.of("length", body.transferTo(OutputStream.nullOutputStream()));
        }

        @PostMapping("/v1/refused")
        void refused(InputStream body) throws IOException {
            body.read();
            throw Refusal.of(
                            HttpStatus.BAD_REQUEST,
                            "COLUMN_UNKNOWN",
                            said("The file has an unknown column.", "Het bestand heeft een onbekende kolom."))
                    .inFile(2, "two.csv")
                    .at(3, 14)
                    .advice(said("Take the header of the sample.", "Neem de kopregel van het voorbeeld."));
        }

        @GetMapping("/v1/language")
        Map<String, String> language(Language language) {
            return Map.of("language", language.name());
        }

        @GetMapping("/v1/busy")
        void busy() {
            throw Refusal.passing(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "UPLOADS_AT_ONCE",
                    said("Five uploads at once.", "Vijf uploads tegelijk."),
                    Duration.ofSeconds(7));
        }

        @GetMapping("/v1/status/{status}")
        void status(@PathVariable int status) {
            throw new ResponseStatusException(HttpStatusCode.valueOf(status));
        }

        @GetMapping("/v1/broken")
        void broken() {
            throw new IllegalStateException("jdbc:postgresql://inside");
        }

        @GetMapping("/v1/sent/{status}")
        void sent(@PathVariable int status, HttpServletResponse response) throws IOException {
            response.sendError(status, "from the inside");
        }

        @GetMapping("/v1/half/{kilobytes}")
        void half(@PathVariable int kilobytes, HttpServletResponse response) throws IOException {
            response.setContentType("text/csv");
            response.setHeader("Content-Disposition", "attachment");
            response.setContentLength(1024 * 1024);
            response.getOutputStream().write("x".repeat(kilobytes * 1024).getBytes(US_ASCII));
            throw new IllegalStateException("half way");
        }

        @GetMapping("/v1/chunks")
        void chunks(HttpServletResponse response) throws IOException {
            response.getOutputStream().write("x".repeat(64 * 1024).getBytes(US_ASCII));
            throw new IllegalStateException("half way");
        }

        @PostMapping("/v1/tagged")
        void tagged(@RequestParam(required = false) String tag) {}

        private static Saying said(String english, String dutch) {
            return locale -> locale.equals(Language.DUTCH.locale()) ? dutch : english;
        }

        @PostMapping("/v1/unread")
        void unread() {
            throw Refusal.of(
                    HttpStatus.CONFLICT,
                    "KEY_REUSED",
                    said("The key was used for another request.", "De sleutel is voor een andere aanvraag gebruikt."));
        }
    }
}
