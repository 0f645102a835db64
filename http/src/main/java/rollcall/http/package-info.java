/**
 * What every HTTP door of Rollcall says alike: request ids, trace context, errors, the reader's language, tolerance for
 * paths and the dress of its JSON. A service that has this module on its class path gets all of it and throws {@link
 * rollcall.http.Refusal}.
 */
@NullMarked
package rollcall.http;

import org.jspecify.annotations.NullMarked;
