/**
 * What every HTTP door of Rollcall says alike: request ids, trace context, errors, the reader's language, tolerance for
 * paths and the dress of its JSON. A service that has this module on its class path gets all of it.
 *
 * <p>Whoever refuses a request throws a {@link rollcall.http.Refusal} that its module's {@link rollcall.http.RefusalWords}
 * make: {@code WORDS.refuse(HttpStatus.BAD_REQUEST, "TOO_MANY_ROWS", Map.of("limit", limit))}, with {@code
 * TOO_MANY_ROWS.detail} and, if there is any, {@code TOO_MANY_ROWS.advice} in the module's {@code refusals.properties} and
 * {@code refusals_nl.properties}. A handler that words what it answers has a parameter {@link rollcall.words.Language}.
 */
@NullMarked
package rollcall.http;

import org.jspecify.annotations.NullMarked;
