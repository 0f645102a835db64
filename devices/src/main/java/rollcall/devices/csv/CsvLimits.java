package rollcall.devices.csv;

/**
 * How much of a file is read before it is refused. Every limit is checked before the bytes beyond it are kept.
 *
 * @param lineLength characters of a row or line, its delimiters, quotation marks and inner line ends included
 * @param rows data rows of a file
 * @param bannerLines lines with text above the header; blank ones do not count
 */
public record CsvLimits(int lineLength, int rows, int bannerLines) {
    public static final CsvLimits DEFAULTS = new CsvLimits(64 * 1024, 1_000_000, 20);

    public CsvLimits {
        if (lineLength < 1 || lineLength > 16 * 1024 * 1024) {
            throw new IllegalArgumentException("a line may have 1 to 16 Mi characters, not " + lineLength);
        }
        if (rows < 0) {
            throw new IllegalArgumentException("a file cannot have " + rows + " rows");
        }
        if (bannerLines < 0) {
            throw new IllegalArgumentException("a header cannot stand below " + bannerLines + " lines");
        }
    }

    /** The same limits with another number of rows, for the next file of an upload. */
    public CsvLimits withRows(int left) {
        return new CsvLimits(lineLength, left, bannerLines);
    }
}
