/**
 * Who may make which call. A service names its {@link rollcall.access.Door}: one rule a call, and what has no rule is
 * refused. Tokens are JWTs of any issuer; the organization in them decides what they open.
 */
@NullMarked
package rollcall.access;

import org.jspecify.annotations.NullMarked;
