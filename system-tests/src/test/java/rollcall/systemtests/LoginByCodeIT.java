package rollcall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rollcall.standalone.platform.Home;
import rollcall.standalone.platform.IssuerFiles;
import rollcall.systemtests.platform.SystemUnderTest;

/** A person logs the command line in: it shows a code, and they confirm it in a browser. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class LoginByCodeIT {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String ANNA = "anna@contoso.example";
    private static final Pattern CODE = Pattern.compile("Open (\\S+) in a browser and confirm the code (\\S+)\\.");
    private static final Pattern FORM = Pattern.compile("<form method=\"post\".*?</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private final SystemUnderTest system = SystemUnderTest.shared();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    @TempDir
    private Path folder;

    @Test
    void worksOnceTheCodeIsConfirmedAndEndsWithTheLogout() throws Exception {
        Path told = folder.resolve("told");
        Process login = builder("login")
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        await().atMost(PATIENCE)
                .until(() -> CODE.matcher(Files.readString(told)).find());
        Matcher shown = CODE.matcher(Files.readString(told));
        assertThat(shown.find()).isTrue();

        confirm(URI.create(shown.group(1)), shown.group(2));

        assertThat(login.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(login.exitValue()).as(Files.readString(told)).isZero();
        assertThat(Files.readString(told)).contains("as " + ANNA + " of contoso.");
        assertThat(status("profiles", "list")).isZero();
        assertThat(status("logout")).isZero();
        assertThat(status("profiles", "list")).isEqualTo(4);
    }

    private void confirm(URI page, String code) throws IOException, InterruptedException {
        URI issuer = page.resolve("/");
        HttpResponse<String> loginPage = get(issuer.resolve("/oauth2/device_verification?user_code=" + encoded(code)));
        Matcher csrf = CSRF.matcher(loginPage.body());
        assertThat(csrf.find()).as(loginPage + loginPage.body()).isTrue();
        HttpResponse<String> question = post(
                issuer.resolve("/login"),
                "username=" + encoded(ANNA) + "&password=" + encoded(password()) + "&_csrf=" + encoded(csrf.group(1)));
        assertThat(question.body()).contains(code, ANNA);
        Matcher form = FORM.matcher(question.body());
        assertThat(form.find()).isTrue();
        String fields = FIELD.matcher(form.group())
                .results()
                .map(field -> encoded(field.group(1)) + "=" + encoded(field.group(2)))
                .collect(Collectors.joining("&"));
        assertThat(post(issuer.resolve("/oauth2/device_verification"), fields).uri())
                .hasPath("/activate/allowed");
    }

    private String password() throws IOException {
        Home home = new Home(Path.of(system.environment().get("ROLLCALL_HOME")));
        return Files.readString(IssuerFiles.of(home).secrets().resolve(ANNA)).strip();
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        HttpRequest page =
                HttpRequest.newBuilder(address).header("Accept", "text/html").build();
        return browser.send(page, BodyHandlers.ofString());
    }

    private HttpResponse<String> post(URI address, String form) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(address)
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private int status(String... line) throws IOException, InterruptedException {
        Process process = builder(line).inheritIO().start();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private ProcessBuilder builder(String... line) {
        List<String> command =
                new ArrayList<>(List.of(PROJECT.resolve("rollcall").toString()));
        command.addAll(List.of(line));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ROLLCALL_BUILD", "never");
        builder.environment().put("ROLLCALL_LOGIN", folder.resolve("login.json").toString());
        builder.environment().remove("ROLLCALL_TOKEN");
        builder.environment().putAll(system.environment());
        return builder;
    }
}
