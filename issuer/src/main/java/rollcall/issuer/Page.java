package rollcall.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** A page without scripts, in the plainest dress. */
final class Page {
    private static final String STYLE = "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;"
            + "padding:0 1rem;color:#1b1b1b;background:#fff}input,button{font:inherit;padding:.5rem .8rem;"
            + "margin:.3rem .5rem .3rem 0}button{cursor:pointer}strong.code{font-size:1.6rem;letter-spacing:.1em}";

    /** Nothing runs, nothing comes from elsewhere, and nobody frames it. */
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest()
            + "'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private Page() {}

    /**
     * @param title plain text
     * @param body HTML in which every text that is not one's own is {@link #text}
     */
    static ResponseEntity<String> of(String title, String body) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .body("""
                        <!DOCTYPE html>
                        <html lang="en">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <title>%s – Rollcall</title>
                        <style>%s</style>
                        </head>
                        <body>
                        <main>
                        <h1>%s</h1>
                        %s
                        </main>
                        </body>
                        </html>
                        """.formatted(text(title), STYLE, text(title), body));
    }

    static String text(String any) {
        return HtmlUtils.htmlEscape(any, UTF_8.name());
    }

    private static String digest() {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
