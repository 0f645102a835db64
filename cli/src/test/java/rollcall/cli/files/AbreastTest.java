package rollcall.cli.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AbreastTest {
    @Test
    void handsOnInTheOrderInWhichThingsCame() {
        List<Integer> done = new ArrayList<>();
        try (Abreast<Integer, Integer> abreast = new Abreast<>(number -> number * 2, done::add)) {
            IntStream.range(0, 10_000).forEach(abreast::add);
            abreast.finish();
        }

        assertThat(done)
                .isEqualTo(IntStream.range(0, 10_000)
                        .map(number -> number * 2)
                        .boxed()
                        .toList());
    }

    @Test
    void handsOnToTheThreadThatCalls() {
        List<Thread> threads = new ArrayList<>();
        try (Abreast<Integer, Integer> abreast =
                new Abreast<>(number -> number, number -> threads.add(Thread.currentThread()))) {
            IntStream.range(0, 1_000).forEach(abreast::add);
            abreast.finish();
        }

        assertThat(threads).hasSize(1_000).containsOnly(Thread.currentThread());
    }

    @Test
    void saysWhatWentWrong() {
        try (Abreast<Integer, Integer> abreast = new Abreast<>(number -> 1 / number, number -> {})) {
            abreast.add(0);

            assertThatThrownBy(abreast::finish).hasRootCauseInstanceOf(ArithmeticException.class);
        }
    }
}
