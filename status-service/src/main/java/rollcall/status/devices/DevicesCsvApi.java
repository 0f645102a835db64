package rollcall.status.devices;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rollcall.devices.csv.CsvFormat;
import rollcall.devices.csv.CsvOutput;
import rollcall.status.answer.Exports;
import rollcall.status.answer.Snapshot;
import rollcall.status.leaving.Departures;
import rollcall.words.Language;

/** The list of devices as a file for a spreadsheet, as they were at one moment. */
@RestController
final class DevicesCsvApi {
    private final Snapshot snapshot;
    private final Exports exports;
    private final Departures departures;

    DevicesCsvApi(Snapshot snapshot, Exports exports, Departures departures) {
        this.snapshot = snapshot;
        this.exports = exports;
        this.departures = departures;
    }

    /** The same filters as the list has. */
    @GetMapping(name = "exportDevices", path = "/v1/customers/{customer}/devices.csv")
    void export(
            @PathVariable String customer,
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String groupTag,
            @RequestParam(required = false) String profileId,
            @RequestParam(required = false) String uploadId,
            @RequestParam(required = false) String q,
            Language language,
            HttpServletResponse response)
            throws IOException {
        DeviceFilter filter = DeviceFilter.of(customer, status, groupTag, profileId, uploadId, q);
        departures.await(customer);
        exports.run(() -> {
            try {
                snapshot.read(cursor -> write(cursor, filter, language, response));
            } catch (UncheckedIOException broken) {
                throw broken.getCause();
            }
        });
    }

    private static void write(
            NamedParameterJdbcTemplate cursor, DeviceFilter filter, Language language, HttpServletResponse response) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"devices.csv\"");
        try (CsvOutput output = CsvOutput.open(response.getOutputStream(), CsvFormat.EXPORT)) {
            output.write(DeviceCells.headings(language));
            if (filter.coversDevices()) {
                cursor.query(
                        DeviceQueries.all(filter),
                        filter.parameters(),
                        into(output, row -> DeviceCells.of(DeviceQueries.device(row, 0), language)));
            }
            if (filter.coversFailures()) {
                cursor.query(
                        FailureQueries.all(filter),
                        filter.parameters(),
                        into(output, row -> DeviceCells.of(FailureQueries.failure(row, 0), language)));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private interface Cells {
        List<String> of(ResultSet row) throws SQLException;
    }

    private static RowCallbackHandler into(CsvOutput output, Cells cells) {
        return row -> {
            try {
                output.write(cells.of(row));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        };
    }
}
