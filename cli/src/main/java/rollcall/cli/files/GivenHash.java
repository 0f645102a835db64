package rollcall.cli.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rollcall.cli.console.CommandFailed;
import rollcall.cli.console.ExitStatus;
import rollcall.devices.csv.CsvLimits;
import rollcall.devices.csv.CsvRow;
import rollcall.devices.csv.CsvUpload;
import rollcall.devices.csv.FileRefused;
import rollcall.devices.hash.HardwareHash;
import rollcall.devices.hash.SentHash;
import rollcall.words.Words;

/** Finds the hash in what was given: the text itself, a file of nothing else, or a row of a list of devices. */
record GivenHash(InputStream standardInput) {
    private static final Words WORDS = Words.beside(GivenHash.class, "files");
    private static final int LONGEST_PATH = 1_024;

    SentHash find(String given, int row) throws IOException {
        if (given.equals("-")) {
            return in("-", standardInput, row);
        }
        Optional<Path> file = file(given);
        if (file.isEmpty()) {
            return SentHash.of(given);
        }
        try (InputStream content = new DeviceFile(file.get()).open()) {
            return in(given, content, row);
        }
    }

    /** A path may look like base64, a hash hardly like a file that is there. */
    private static Optional<Path> file(String given) {
        if (given.length() > LONGEST_PATH) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(given)).filter(Files::isRegularFile);
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    private SentHash in(String name, InputStream content, int row) throws IOException {
        byte[] beginning = content.readNBytes(HardwareHash.LONGEST_TEXT + 4);
        String text = new String(beginning, StandardCharsets.UTF_8);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        boolean whole = beginning.length < HardwareHash.LONGEST_TEXT + 4;
        if (whole && looksLikeAHash(text)) {
            return SentHash.of(text.strip());
        }
        return inList(name, new SequenceInputStream(new ByteArrayInputStream(beginning), content), row);
    }

    private static boolean looksLikeAHash(String text) {
        String stripped = text.strip();
        return !stripped.isEmpty()
                && stripped.indexOf(',') < 0
                && stripped.indexOf(';') < 0
                && stripped.indexOf('\0') < 0
                && !stripped.toLowerCase(Locale.ROOT).contains("hash");
    }

    private SentHash inList(String name, InputStream list, int row) throws IOException {
        try {
            CsvUpload upload = CsvUpload.open(list, CsvLimits.DEFAULTS.withRows(Integer.MAX_VALUE));
            for (Optional<CsvRow> found = upload.next(); found.isPresent(); found = upload.next()) {
                if (found.get().number() == row) {
                    return Optional.of(found.get().device().hardwareHash())
                            .filter(hash -> !hash.isAbsent())
                            .orElseThrow(() -> nothing("decoded.none", Map.of()));
                }
            }
            throw nothing("decoded.no-row", Map.of("row", row, "file", name));
        } catch (FileRefused refused) {
            throw nothing("decoded.none", Map.of());
        }
    }

    private static CommandFailed nothing(String key, Map<String, ?> arguments) {
        return CommandFailed.saying(ExitStatus.FINDINGS, WORDS.say(key, arguments), null);
    }
}
