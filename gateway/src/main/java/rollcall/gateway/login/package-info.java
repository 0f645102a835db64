/**
 * Lets people log in with a browser: by OpenID Connect at the issuer whose tokens the services take. The tokens stay here, in a
 * session that the browser has the name of; calls that bear no token of their own get the session's. Calls that bear one are
 * not looked at.
 */
@NullMarked
package rollcall.gateway.login;

import org.jspecify.annotations.NullMarked;
