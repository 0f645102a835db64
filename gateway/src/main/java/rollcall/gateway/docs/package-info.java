/** Shows what can be called: the services' documents as one, and a page to read it by. Nothing in it needs a service. */
@NullMarked
package rollcall.gateway.docs;

import org.jspecify.annotations.NullMarked;
