package rollcall.cli.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rollcall.cli.console.Common;
import rollcall.cli.console.Listing;
import rollcall.cli.console.Measured;
import rollcall.cli.console.ProgressLine;
import rollcall.cli.console.Visible;
import rollcall.devices.csv.CsvFormat;
import rollcall.devices.csv.CsvLimits;
import rollcall.devices.csv.CsvOutput;
import rollcall.devices.csv.CsvRow;
import rollcall.devices.csv.CsvUpload;
import rollcall.devices.csv.FileRefused;
import rollcall.devices.duplicate.ComparisonMemory;
import rollcall.devices.duplicate.NamedDevices;

/** Reads files one after the other and writes each device once, in constant memory but for what tells devices apart. */
final class Merging {
    private static final long MEMORY = 110L << 20;
    private static final int BUFFER = 256 * 1024;

    private final List<DeviceFile> files;
    private final Path out;
    private final Listing report;
    private final CheckWords words;
    private final Common common;
    private final ProgressLine progress;
    private final NamedDevices named = new NamedDevices(new ComparisonMemory(MEMORY));
    private final Wishes wishes = new Wishes();
    private final Numbering numbering;
    private CsvOutput merged;
    private int written;
    private boolean clean = true;

    /** A row and what it is in the list. */
    private record Read(CsvRow row, CanonicalRow canonical) {}

    Merging(Common common, List<DeviceFile> files, Path out, Listing report) {
        this.common = common;
        this.files = files;
        this.out = out;
        this.report = report;
        this.words = new CheckWords(common.locale());
        this.progress = new ProgressLine(common);
        this.numbering = new Numbering(files);
    }

    /** Whether there is nothing to decide. The file appears whole, or not at all. */
    boolean run() throws IOException {
        Path part = out.resolveSibling(out.getFileName() + ".part");
        try (progress;
                named;
                CsvOutput output = CsvOutput.open(
                        new BufferedOutputStream(Files.newOutputStream(part), BUFFER), CsvFormat.EXPORT);
                Abreast<CsvRow, Read> reading =
                        new Abreast<>(row -> new Read(row, CanonicalRow.of(row.device())), this::take)) {
            merged = output;
            merged.write(CanonicalRow.headings());
            for (DeviceFile file : files) {
                numbering.begin(file);
                read(file, reading);
            }
        } catch (FileRefused refused) {
            Files.deleteIfExists(part);
            progress.close();
            tell("merged.nothing", Map.of("out", out));
            return false;
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(part);
            throw broken;
        }
        Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
        tell(
                "merged",
                Map.of(
                        "rows", words.number(numbering.rows()),
                        "devices", words.number(written),
                        "out", out));
        return clean;
    }

    private void read(DeviceFile file, Abreast<CsvRow, Read> reading) throws IOException, FileRefused {
        long size = file.size();
        CsvLimits limits = CsvLimits.DEFAULTS.withRows(Integer.MAX_VALUE);
        try (InputStream bytes =
                new Measured(file.open(), read -> progress.show(file.name(), read, size, numbering.rows() + " rows"))) {
            CsvUpload upload = CsvUpload.open(bytes, limits);
            for (Optional<CsvRow> row = upload.next(); row.isPresent(); row = upload.next()) {
                reading.add(row.get());
            }
            reading.finish();
        } catch (FileRefused refused) {
            progress.close();
            tell(
                    "merged.refused",
                    Map.of(
                            "file", Visible.of(file.name()) + (refused.line() > 0 ? ":" + refused.line() : ""),
                            "reason", refused.detail().in(words.locale()),
                            "advice", refused.advice().in(words.locale())));
            throw refused;
        }
    }

    private void take(Read read) {
        int number = numbering.next();
        CanonicalRow row = read.canonical();
        wishes.put(number, row.wishes());
        if (row.shifted()) {
            report(read, "shifted", Map.of());
            clean = false;
            return;
        }
        Optional<NamedDevices.Earlier> earlier = named.named(row.identity(), number);
        if (earlier.isPresent() && earlier.get().counts()) {
            boolean same = wishes.of(earlier.get().row()) == row.wishes();
            report(
                    read,
                    same ? "duplicate" : "conflict",
                    Map.of("other", numbering.place(earlier.get().row())));
            clean &= same;
            return;
        }
        earlier.ifPresent(less -> report(read, "better", Map.of("other", numbering.place(less.row()))));
        write(row);
    }

    private void write(CanonicalRow row) {
        try {
            merged.write(row.cells());
            written++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void report(Read read, String what, Map<String, String> arguments) {
        String file = numbering.file().name();
        Map<String, Object> all = new LinkedHashMap<>(arguments);
        all.put("place", read.row().number());
        all.put("out", out);
        String message = words.say("merged." + what, all);
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("file", file);
        item.put("rowNumber", read.row().number());
        item.put("line", read.row().line());
        item.put("what", what);
        item.put("message", message);
        progress.close();
        try {
            report.item(List.of(file, Integer.toString(read.row().line()), what, message), item);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(String key, Map<String, ?> arguments) {
        common.err().println(words.say(key, arguments));
    }
}
