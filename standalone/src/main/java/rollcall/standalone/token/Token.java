package rollcall.standalone.token;

import java.time.Duration;
import java.time.Instant;

/**
 * A bearer token.
 *
 * @param value as it is sent; never shown by {@link #toString}
 * @param renewAt when to ask for the next one: long enough before this one runs out
 */
record Token(String value, Instant renewAt) {

    static Token given(String value, Instant now, Duration life) {
        return new Token(value, now.plus(life.multipliedBy(2).dividedBy(3)));
    }

    boolean fresh(Instant now) {
        return now.isBefore(renewAt);
    }

    @Override
    public String toString() {
        return "token to renew at " + renewAt;
    }
}
