package rollcall.devices.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentHashTest {

    @Test
    void leavesOutThePaddingThatMostOfAHashIs() {
        SentHash sent = SentHash.of(SampleHashes.writer().text());

        assertThat(sent.bytes()).isEqualTo(SampleHashes.writer().bytes());
        assertThat(sent.length()).isEqualTo(HashWriter.PADDED);
        assertThat(sent.text()).isEmpty();
    }

    @Test
    void leavesOutZerosThatEndInTheMiddleOfAGroup() {
        for (int zeros = 0; zeros < 12; zeros++) {
            byte[] bytes = new byte[5 + zeros];
            bytes[4] = 1;

            SentHash sent = SentHash.of(Base64.getEncoder().encodeToString(bytes));

            assertThat(sent.bytes()).isEqualTo(new byte[] {0, 0, 0, 0, 1});
            assertThat(sent.length()).isEqualTo(bytes.length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"T0E", "T0E=AAAA", "T0F=", "T0 E", "T0E==", "=AAA", "A", "AAAAA", "Größe", "T0EA\n"})
    void keepsTheTextThatBytesWouldNotGiveBack(String text) {
        SentHash sent = SentHash.of(text);

        assertThat(sent).isEqualTo(new SentHash(new byte[0], 0, text));
        assertThat(sent.restored()).isEqualTo(text);
    }

    @Test
    void knowsWhereNothingWasSent() {
        assertThat(SentHash.of("")).isEqualTo(SentHash.NONE);
        assertThat(SentHash.NONE.isAbsent()).isTrue();
        assertThat(SentHash.of("AAAA").isAbsent()).isFalse();
    }

    @Test
    void printsNoHash() {
        assertThat(SentHash.of("T0EA")).hasToString("SentHash[3 bytes]");
        assertThat(SentHash.of("T0E?")).hasToString("SentHash[4 characters]");
    }
}
