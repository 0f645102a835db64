package rollcall.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** Who has logged out goes back to where the client wants them, if that is a place of its own; else to the login page. */
record BackToConsole(RegisteredClientRepository clients) implements LogoutSuccessHandler {

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person)
            throws IOException {
        String name = request.getParameter("client_id");
        String back = request.getParameter("post_logout_redirect_uri");
        RegisteredClient client = name == null ? null : clients.findByClientId(name);
        boolean known = client != null
                && back != null
                && client.getPostLogoutRedirectUris().contains(back);
        response.sendRedirect(known ? back : "/login?logout");
    }
}
