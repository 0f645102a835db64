package rollcall.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentFileTest {
    @Test
    void cutsANameThatIsTooLongBetweenCharacters() {
        String long128 =
                SentFile.part(1, "x".repeat(126) + "\uD83D\uDE80".repeat(200)).name();

        assertThat(long128).isEqualTo("x".repeat(126) + "\u2026");
        assertThat(SentFile.part(1, "x".repeat(128)).name()).hasSize(SentFile.LONGEST_NAME);
        assertThat(SentFile.part(1, "x".repeat(129)).name())
                .hasSize(SentFile.LONGEST_NAME)
                .endsWith("x\u2026");
    }
}
