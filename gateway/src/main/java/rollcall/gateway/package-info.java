/** The front door: one origin, behind which each call finds its service. It routes and streams; it decides nothing. */
@NullMarked
package rollcall.gateway;

import org.jspecify.annotations.NullMarked;
