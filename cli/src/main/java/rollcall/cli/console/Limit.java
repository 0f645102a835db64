package rollcall.cli.console;

/** How many items a list has at most, as it is typed. */
public final class Limit {
    private Limit() {}

    /** Zero is typed for no limit. */
    public static long of(Common common, long typed) {
        if (typed < 0) {
            throw common.misused("--limit is not negative; 0 is for all.");
        }
        return typed == 0 ? Long.MAX_VALUE : typed;
    }
}
