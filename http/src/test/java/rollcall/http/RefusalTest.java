package rollcall.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import rollcall.words.Language;
import rollcall.words.Saying;

class RefusalTest {
    private static final Saying EMPTY =
            locale -> locale.equals(Locale.ENGLISH) ? "The file is empty." : "Het bestand is leeg.";

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"BAD_REQUEST", "UNAUTHORIZED", "FORBIDDEN", "NOT_FOUND", "CONFLICT"})
    void isFinalWithFiveStatusesOnly(HttpStatus status) {
        assertThatIllegalArgumentException().isThrownBy(() -> Refusal.of(status, "CODE", locale -> "No."));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"TOO_MANY_REQUESTS", "SERVICE_UNAVAILABLE"})
    void passesWithTwoStatusesOnly(HttpStatus status) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Refusal.passing(status, "CODE", locale -> "No.", Duration.ofSeconds(1)));
    }

    @Test
    void saysToWaitASecondAtLeast() {
        assertThat(Refusal.passing(HttpStatus.SERVICE_UNAVAILABLE, "CODE", locale -> "No.", Duration.ofMillis(10))
                        .getHeaders()
                        .getFirst("Retry-After"))
                .isEqualTo("1");
    }

    @Test
    void namesTheFileAtFaultAlsoWhereOnlyTheDetailIsShown() {
        Refusal refusal =
                Refusal.of(HttpStatus.BAD_REQUEST, "FILE_EMPTY", EMPTY).inFile(2, "two.csv");

        assertThat(refusal.getBody().getProperties()).containsEntry("file", "two.csv");
        assertThat(refusal.getBody().getDetail()).isEqualTo("File 2 (two.csv): The file is empty.");
    }

    @Test
    void numbersAFileWithoutAName() {
        Refusal refusal =
                Refusal.of(HttpStatus.BAD_REQUEST, "FILE_EMPTY", EMPTY).inFile(2, "");

        assertThat(refusal.getBody().getProperties()).doesNotContainKey("file");
        assertThat(refusal.getBody().getDetail()).isEqualTo("File 2: The file is empty.");
    }

    @Test
    void isWordedInItsReadersLanguage() {
        ProblemDetail problem = Refusal.of(HttpStatus.BAD_REQUEST, "FILE_EMPTY", EMPTY)
                .advice(locale -> locale.getLanguage())
                .inFile(2, "two.csv")
                .in(Language.DUTCH.locale());

        assertThat(problem.getDetail()).isEqualTo("Bestand 2 (two.csv): Het bestand is leeg.");
        assertThat(problem.getProperties())
                .containsEntry("code", "FILE_EMPTY")
                .containsEntry("advice", "nl")
                .containsEntry("file", "two.csv");
    }
}
