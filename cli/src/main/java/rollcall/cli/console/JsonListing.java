package rollcall.cli.console;

import java.io.PrintWriter;
import java.util.List;

/** One JSON array, an item a line. */
final class JsonListing implements Listing {
    private final PrintWriter out;
    private boolean begun;

    JsonListing(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void item(List<String> cells, Object item) {
        out.print(begun ? ",\n" : "[");
        out.print(Json.text(item));
        begun = true;
    }

    @Override
    public void end() {
        out.println(begun ? "]" : "[]");
        out.flush();
    }
}
