/**
 * Issues tokens on a laptop and in {@code docker-compose.yml}: real ones, to a fixed list of organizations whose secrets are
 * files. Never part of a production image: there, the tokens come from the issuer that {@code ISSUER_URI} names.
 */
@NullMarked
package rollcall.issuer;

import org.jspecify.annotations.NullMarked;
