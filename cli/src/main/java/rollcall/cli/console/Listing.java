package rollcall.cli.console;

import java.io.IOException;
import java.util.List;

/** A list, written item by item as its pages come. One that fails before its first item has written nothing. */
public interface Listing {
    /**
     * The next item.
     *
     * @param cells as people read them, one for each heading
     * @param item the whole of it, for programs
     */
    void item(List<String> cells, Object item) throws IOException;

    /** There is no other. What was written is handed on, and the stream below stays open. */
    void end() throws IOException;

    /** Begins a list in the form that was asked for. */
    static Listing open(Common common, Format format, List<String> headings) {
        return switch (format) {
            case TABLE -> new Table(common.out(), headings);
            case JSON -> new JsonListing(common.out());
            case CSV -> new CsvListing(common, headings);
        };
    }
}
