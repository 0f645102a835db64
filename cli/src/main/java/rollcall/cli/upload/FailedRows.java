package rollcall.cli.upload;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import rollcall.cli.server.ApiFailures;
import rollcall.cli.server.Session;

/** Fetches the failed rows of an upload, as they were sent and with what is wrong beside them. */
final class FailedRows {
    private static final int OK = 200;

    private final Session session;
    private final String customer;

    FailedRows(Session session, String customer) {
        this.session = session;
        this.customer = customer;
    }

    /** Saves them beside the file that was sent; there is never half of them. */
    Path save(Sent sent) throws IOException {
        Path file = sent.file().resolveSibling(sent.file().getFileName() + ".failed.csv");
        Path part = file.resolveSibling(file.getFileName() + ".part");
        HttpRequest request = session.request("/v1/customers/" + UploadRequest.encoded(customer) + "/uploads/"
                        + sent.upload() + "/failed.csv")
                .header("Accept", "text/csv")
                .build();
        try {
            HttpResponse<InputStream> answer = session.send(request, BodyHandlers.ofInputStream());
            try (InputStream rows = answer.body()) {
                if (answer.statusCode() != OK) {
                    throw ApiFailures.of(
                            session, answer.statusCode(), new String(rows.readAllBytes(), StandardCharsets.UTF_8));
                }
                Files.copy(rows, part, StandardCopyOption.REPLACE_EXISTING);
            }
            return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
