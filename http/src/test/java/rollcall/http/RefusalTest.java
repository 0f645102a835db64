package rollcall.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.http.HttpStatus;

class RefusalTest {

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"BAD_REQUEST", "UNAUTHORIZED", "FORBIDDEN", "NOT_FOUND", "CONFLICT"})
    void isFinalWithFiveStatusesOnly(HttpStatus status) {
        assertThatIllegalArgumentException().isThrownBy(() -> Refusal.of(status, "CODE", "No."));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"TOO_MANY_REQUESTS", "SERVICE_UNAVAILABLE"})
    void passesWithTwoStatusesOnly(HttpStatus status) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Refusal.passing(status, "CODE", "No.", Duration.ofSeconds(1)));
    }

    @Test
    void saysToWaitASecondAtLeast() {
        assertThat(Refusal.passing(HttpStatus.SERVICE_UNAVAILABLE, "CODE", "No.", Duration.ofMillis(10))
                        .getHeaders()
                        .getFirst("Retry-After"))
                .isEqualTo("1");
    }

    @Test
    void namesTheFileAtFaultAlsoWhereOnlyTheDetailIsShown() {
        Refusal refusal = Refusal.of(HttpStatus.BAD_REQUEST, "FILE_EMPTY", "The file is empty.")
                .inFile(2, "two.csv");

        assertThat(refusal.getBody().getProperties()).containsEntry("file", "two.csv");
        assertThat(refusal.getBody().getDetail()).isEqualTo("File 2 (two.csv): The file is empty.");
    }

    @Test
    void numbersAFileWithoutAName() {
        Refusal refusal = Refusal.of(HttpStatus.BAD_REQUEST, "FILE_EMPTY", "The file is empty.")
                .inFile(2, "");

        assertThat(refusal.getBody().getProperties()).doesNotContainKey("file");
        assertThat(refusal.getBody().getDetail()).isEqualTo("File 2: The file is empty.");
    }
}
