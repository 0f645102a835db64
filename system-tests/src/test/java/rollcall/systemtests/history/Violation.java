package rollcall.systemtests.history;

/** A promise that was not kept. */
public record Violation(Broken broken, String sentence) {

    /** What was not kept. */
    public enum Broken {
        /** A client heard 202, and no event says that the upload is complete with that many rows. */
        ACKNOWLEDGED_FOR_NOTHING,
        /** One key of one customer led to two uploads. */
        SAME_KEY_OTHER_UPLOAD,
        /** A complete upload, and a row of it is not on the log. */
        ROW_LOST,
        /** A row that no upload has. */
        ROW_MADE_UP,
        /** A row that nobody decided. */
        ROW_PENDING,
        /** A row that ended in two ways. */
        TWO_OUTCOMES,
        /** A row that ended in one way, for two reasons or as two devices. */
        OUTCOME_CHANGED,
        /** A device that was claimed, or changed, as another's than its owner's. */
        TWO_OWNERS,
        /** A version that a device never had. */
        VERSION_MISSING,
        /** A version of a device that two events tell differently. */
        VERSION_TWICE,
        /** A version that was told after a later one. */
        VERSIONS_OUT_OF_ORDER,
        /** Watchers were last told otherwise of a device than it is. */
        WATCHERS_TOLD_OTHERWISE,
        /** Not the lowest row of an upload spoke for a device. */
        WRONG_ROW_WON,
        /** The view counts other rows than there are. */
        COUNTS_DO_NOT_ADD_UP,
        /** The view lacks a line that the log tells. */
        VIEW_LACKS,
        /** The view says otherwise than the log. */
        VIEW_DIFFERS,
        /** The view has a line that the log does not tell. */
        VIEW_MADE_UP
    }

    @Override
    public String toString() {
        return broken + ": " + sentence;
    }
}
