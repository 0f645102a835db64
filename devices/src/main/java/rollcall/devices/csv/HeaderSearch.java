package rollcall.devices.csv;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the header below whatever stands above it, and with it the delimiter. */
final class HeaderSearch {
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\"?sep=([,;\t])\"?[,;\t]*", Pattern.CASE_INSENSITIVE);

    private final LineSource lines;
    private final CsvLimits limits;
    private String delimiters = CsvFormat.DELIMITERS;
    private int firstLine;
    private int searched;
    private boolean binary;
    private FileRefused nearMiss;

    HeaderSearch(LineSource lines, CsvLimits limits) {
        this.lines = lines;
        this.limits = limits;
    }

    /** A header and how its line is written. */
    record Found(Header header, char delimiter, boolean quoted, int line) {}

    Found found() throws IOException, FileRefused {
        while (searched <= limits.bannerLines()) {
            String line = lines.readLine();
            if (line == null) {
                break;
            }
            if (line.isBlank() || isSeparatorLine(line)) {
                continue;
            }
            searched++;
            firstLine = firstLine == 0 ? lines.lines() : firstLine;
            binary |= line.indexOf('\0') >= 0;
            Candidate candidate = best(line);
            if (candidate.isHeader()) {
                Header header = Header.of(candidate.cells(), lines.lines());
                return new Found(header, candidate.delimiter(), line.startsWith("\""), lines.lines());
            }
            remember(candidate);
        }
        throw refusal();
    }

    private boolean isSeparatorLine(String line) {
        Matcher matcher = SEPARATOR_LINE.matcher(line);
        if (!matcher.matches()) {
            return false;
        }
        delimiters = matcher.group(1);
        return true;
    }

    private Candidate best(String line) {
        Candidate best = Candidate.of(line, delimiters.charAt(0));
        for (int i = 1; i < delimiters.length(); i++) {
            Candidate other = Candidate.of(line, delimiters.charAt(i));
            best = other.betterThan(best) ? other : best;
        }
        return best;
    }

    /** A line that was probably meant as header explains more than that there is none. */
    private void remember(Candidate candidate) {
        if (nearMiss == null && candidate.resemblesHeader()) {
            try {
                Header.of(candidate.cells(), lines.lines());
            } catch (FileRefused refusal) {
                nearMiss = refusal;
            }
        }
    }

    private FileRefused refusal() {
        if (searched == 0) {
            return Refusals.empty();
        }
        if (binary) {
            return Refusals.unreadable("binary data", "Save the list as CSV, in UTF-8, and send that file.");
        }
        return nearMiss != null ? nearMiss : Refusals.headerMissing(firstLine, searched);
    }

    /** A line split at one delimiter. */
    private record Candidate(List<String> cells, char delimiter, int columns) {
        static Candidate of(String line, char delimiter) {
            List<String> cells = Cells.of(line, delimiter);
            return new Candidate(cells, delimiter, Header.columnsIn(cells));
        }

        boolean betterThan(Candidate other) {
            return columns > other.columns || (columns == other.columns && cells.size() > other.cells.size());
        }

        boolean isHeader() {
            return columns > 1 || (columns == 1 && cells.stream().allMatch(cell -> cell.isBlank() || isKnown(cell)));
        }

        boolean resemblesHeader() {
            return columns == 1
                    || cells.stream()
                            .limit(64)
                            .anyMatch(cell -> Heading.nearest(cell).isPresent());
        }

        private static boolean isKnown(String cell) {
            return Heading.of(cell).isPresent();
        }
    }
}
