package rollcall.ingest.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StageTest {
    @Test
    void isBehindWhereTheNextRowIsTooOld() {
        assertThat(Stage.VALIDATION.isBehind(4, 5, 9)).isTrue();
        assertThat(Stage.VALIDATION.isBehind(8, 9, 9)).isTrue();
        assertThat(Stage.REGISTRY.isBehind(4, 5, 9)).isTrue();
    }

    @Test
    void isNotBehindWhereTheNextRowIsYoungOrThereIsNone() {
        assertThat(Stage.VALIDATION.isBehind(5, 5, 9)).isFalse();
        assertThat(Stage.VALIDATION.isBehind(9, 9, 9)).isFalse();
        assertThat(Stage.VALIDATION.isBehind(0, 0, 0)).isFalse();
    }

    @Test
    void takesTheMarkOfATransactionForNoRow() {
        assertThat(Stage.REGISTRY.isBehind(8, 9, 9)).isFalse();
        assertThat(Stage.REGISTRY.isBehind(7, 9, 9)).isTrue();
    }
}
