package rollcall.gateway.login;

import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * A login whose person is at the issuer.
 *
 * @param request what the issuer was asked
 * @param browser the name of the browser that it was begun in
 * @param back the path where it ends
 */
record Started(OAuth2AuthorizationRequest request, String browser, String back) {

    /** Without what proves that an answer belongs to it. */
    @Override
    public String toString() {
        return "login that ends at " + back;
    }
}
