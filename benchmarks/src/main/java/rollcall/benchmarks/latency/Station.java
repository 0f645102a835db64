package rollcall.benchmarks.latency;

/** What the sender of an upload can see of its way. */
enum Station {
    /** Its 202: every row is on the log. */
    ACCEPTED("202"),
    /** The event that decided its last row, committed. */
    DECIDED("event"),
    /** The view, with none of its rows pending. */
    VISIBLE("view");

    private final String title;

    Station(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
