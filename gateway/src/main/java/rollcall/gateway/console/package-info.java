/** The console: the files a browser runs, and the addresses of its pages. What they show, they ask the API for. */
@NullMarked
package rollcall.gateway.console;

import org.jspecify.annotations.NullMarked;
