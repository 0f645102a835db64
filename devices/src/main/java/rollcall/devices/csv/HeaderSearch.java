package rollcall.devices.csv;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
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

    /**
     * A header and how its line is written.
     *
     * @param inRows whether it has no line of its own but stands in front of each row's values; then the first of those
     *     rows is still to be read
     */
    record Found(Header header, char delimiter, boolean quoted, int line, boolean inRows) {}

    Found found() throws IOException, FileRefused {
        while (searched <= limits.bannerLines()) {
            lines.mark();
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
                return headerOf(candidate);
            }
            remember(candidate);
        }
        throw refusal();
    }

    private Found headerOf(Candidate candidate) throws IOException, FileRefused {
        try {
            return candidate.found(candidate.cells(), lines.lines(), false);
        } catch (FileRefused unsound) {
            return headerInRows(candidate).orElseThrow(() -> unsound);
        }
    }

    /** What is no sound header may be a row that names its own columns, or stand right above one. */
    private Optional<Found> headerInRows(Candidate candidate) throws IOException, FileRefused {
        Candidate row = candidate;
        if (row.ownHeadings().isEmpty()) {
            lines.mark();
            row = next(candidate.delimiter());
        }
        Optional<OwnHeadings> own = row.ownHeadings();
        int line = lines.lines();
        if (own.isEmpty() || !(own.get().areCertain() || isRepeatedBelow(own.get(), row.delimiter()))) {
            return Optional.empty();
        }
        lines.rewind();
        return Optional.of(row.found(own.get().headings(), line, true));
    }

    private boolean isRepeatedBelow(OwnHeadings headings, char delimiter) throws IOException, FileRefused {
        return next(delimiter).ownHeadings().filter(headings::areRepeatedBy).isPresent();
    }

    private Candidate next(char delimiter) throws IOException, FileRefused {
        String line = lines.readLine();
        return Candidate.of(line == null ? "" : line, delimiter);
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
            return Refusals.unreadable(Refusals.Looks.BINARY);
        }
        return nearMiss != null ? nearMiss : Refusals.headerMissing(firstLine, searched);
    }

    /** A line split at one delimiter. */
    private record Candidate(List<String> cells, char delimiter, boolean quoted, int columns) {
        static Candidate of(String line, char delimiter) {
            List<String> cells = Cells.of(line, delimiter);
            return new Candidate(cells, delimiter, line.startsWith("\""), Header.columnsIn(cells));
        }

        Found found(List<String> headings, int line, boolean inRows) throws FileRefused {
            return new Found(Header.of(headings, line), delimiter, quoted, line, inRows);
        }

        Optional<OwnHeadings> ownHeadings() {
            return OwnHeadings.of(cells);
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
