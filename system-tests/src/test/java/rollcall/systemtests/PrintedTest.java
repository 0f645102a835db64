package rollcall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "202 | 202",
                "202 | `HTTP\n202 \r\nLocation: x\n`",
                "\"published\":1 | {\"entries\":1,\"published\":1}",
                "\"state\":\"ended\" | {\"state\":\"ended\",\"by\":\"fabrikam\"}",
                "\"deviceId\":\"dev:... | {\"deviceId\":\"dev:0123\"}",
                "PF0001,,T0G,... | `Serial\r\nPF0001,,T0G,CODE\r\n`",
            })
    void findsAWholeLineOrAMember(String promised, String text) {
        assertThat(new Printed(promised).isIn(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 | {\"entries\":1,\"published\":0}",
                "202 | 2020",
                "202 | HTTP 202",
                "\"published\":1 | {\"published\":12}",
                "\"id\":\"x\" | {\"importId\":\"x\"}",
                "\"state\":\"ended\" | {\"state\":\"ended early\"}",
                "PF0001,... | `a PF0001,x`",
            })
    void findsNothingLess(String promised, String text) {
        assertThat(new Printed(promised).isIn(text)).isFalse();
    }
}
