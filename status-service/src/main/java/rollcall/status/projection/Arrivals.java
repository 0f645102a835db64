package rollcall.status.projection;

import java.time.Duration;

/** Hears what has come into view, once it is there to stay. Called by several threads. */
public interface Arrivals {
    /** Nobody hears. */
    Arrivals UNHEARD = new Arrivals() {
        @Override
        public void ended(String outcome, String code, int rows) {
            // Nobody asked.
        }

        @Override
        public void ready(Duration sinceReception) {
            // Nobody asked.
        }
    };

    /** @param code empty if the outcome says all */
    void ended(String outcome, String code, int rows);

    /** @param sinceReception from the upload's reception until its device showed as ready for its user */
    void ready(Duration sinceReception);
}
