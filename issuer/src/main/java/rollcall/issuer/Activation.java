package rollcall.issuer;

import java.net.URI;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where people let in a program that has no browser: they enter the code that it shows, see what it asks for, and allow it
 * or do not. Who is not logged in does that first.
 */
@RestController
class Activation {
    static final String ENTER = "/activate";
    static final String CONFIRM = "/activate/confirm";
    static final String ALLOWED = "/activate/allowed";
    static final String NOT_ALLOWED = "/activate/not-allowed";

    private static final String VERIFICATION = "/oauth2/device_verification";
    private static final int LETTERS = 8;

    private final Principals principals;

    Activation(Principals principals) {
        this.principals = principals;
    }

    @GetMapping(ENTER)
    ResponseEntity<String> enter(@RequestParam(name = "user_code", defaultValue = "") String code) {
        if (!code.isBlank()) {
            URI next = UriComponentsBuilder.fromPath(VERIFICATION)
                    .queryParam("user_code", "{code}")
                    .build(tidy(code));
            return ResponseEntity.status(HttpStatus.FOUND).location(next).build();
        }
        return Page.of("Enter the code", form(""));
    }

    @GetMapping(CONFIRM)
    ResponseEntity<String> confirm(
            @RequestParam("client_id") String client,
            @RequestParam("user_code") String code,
            @RequestParam String state,
            @RequestParam(defaultValue = "") String scope,
            Principal person) {
        List<String> allowed = principals.isPerson(person.getName())
                ? principals.allowed(person.getName(), Arrays.asList(scope.split(" "))).stream()
                        .sorted()
                        .toList()
                : List.of();
        if (allowed.isEmpty()) {
            return Page.of("Nothing to allow", """
                    <p>%s asks for nothing that %s may allow. Log in as somebody else, or ask for something else.</p>
                    """.formatted(Page.text(client), Page.text(person.getName())));
        }
        String kept = hidden("client_id", client) + hidden("state", state) + hidden("user_code", code);
        return Page.of("Is this your code?", """
                <p><strong class="code">%s</strong></p>
                <p>You are logged in as %s. If %s shows this code <em>on a screen of your own</em>, allow it to act for
                you. If somebody else has sent you here, do not.</p>
                <p>It asks for:</p>
                <ul>%s</ul>
                <form method="post" action="%s">%s%s<button type="submit">Allow</button></form>
                <form method="post" action="%s">%s<button type="submit">Do not allow</button></form>
                """.formatted(
                Page.text(code),
                Page.text(person.getName()),
                Page.text(client),
                allowed.stream().map(name -> "<li>" + Page.text(name) + "</li>").collect(Collectors.joining()),
                VERIFICATION,
                kept,
                allowed.stream().map(name -> hidden("scope", name)).collect(Collectors.joining()),
                VERIFICATION,
                kept));
    }

    @GetMapping(ALLOWED)
    ResponseEntity<String> allowed() {
        return Page.of("Done", "<p>The program is let in and goes on by itself. You can close this page.</p>");
    }

    @GetMapping(NOT_ALLOWED)
    ResponseEntity<String> notAllowed() {
        return Page.of("Not let in", form("""
                <p role="alert">The program was not let in: that was not allowed, or the code is wrong, used or older than
                a few minutes.</p>
                """));
    }

    private static String form(String before) {
        return before + """
                <form method="get" action="%s">
                <p><label for="code">The code that the program shows, like BCDF-GHJK</label></p>
                <p><input id="code" name="user_code" required autocomplete="off" autocapitalize="characters"
                spellcheck="false"><button type="submit">Go on</button></p>
                </form>
                """.formatted(ENTER);
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(name, Page.text(value));
    }

    /** As codes are kept, however it was typed. */
    static String tidy(String code) {
        String letters = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        return letters.length() == LETTERS
                ? letters.substring(0, LETTERS / 2) + "-" + letters.substring(LETTERS / 2)
                : letters;
    }
}
