package rollcall.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class TraceContextTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void takesTheTraceOfTheRequest() {
        var sent = "00-" + TRACE + "-00f067aa0ba902b7-00";

        assertThat(of(sent)).isEqualTo(new TraceContext(TRACE, "00f067aa0ba902b7", "00"));
        assertThat(of(sent).traceparent()).isEqualTo(sent);
    }

    @Test
    void takesAFutureVersionWithMoreParts() {
        assertThat(of("01-" + TRACE + "-00f067aa0ba902b7-01-more").traceId()).isEqualTo(TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"
            })
    void makesAValidTraceWhereTheRequestNamesNone(String sent) {
        TraceContext made = of(sent);

        assertThat(made.traceId()).isNotEqualTo(TRACE);
        assertThat(of(made.traceparent())).isEqualTo(made);
    }

    @Test
    void staysTheSameForOneRequest() {
        var request = new MockHttpServletRequest();

        assertThat(TraceContext.of(request)).isEqualTo(TraceContext.of(request));
    }

    private static TraceContext of(String traceparent) {
        var request = new MockHttpServletRequest();
        request.addHeader(TraceContext.HEADER, traceparent);
        return TraceContext.of(request);
    }
}
