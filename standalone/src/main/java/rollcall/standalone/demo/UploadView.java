package rollcall.standalone.demo;

import java.util.Map;

/**
 * An upload as the API tells it; what the demo does not need is left out.
 *
 * @param counts rows by outcome
 * @param codes rows by the code they ended with
 */
record UploadView(String id, String status, long rowCount, Map<String, Long> counts, Map<String, Long> codes) {
    private static final String PENDING = "pending";
    private static final String REGISTERED = "registered";

    boolean finished() {
        return status.startsWith("finished");
    }

    long decided() {
        return rowCount - counts.getOrDefault(PENDING, 0L);
    }

    long registered() {
        return counts.getOrDefault(REGISTERED, 0L);
    }

    Tally tally() {
        Tally tally = Tally.EMPTY.plus("", registered());
        for (Map.Entry<String, Long> code : codes.entrySet()) {
            tally = tally.plus(code.getKey(), code.getValue());
        }
        return tally;
    }
}
