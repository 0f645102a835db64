package rollcall.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.TimeoutException;
import org.apache.avro.AvroRuntimeException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryOutageTest {
    @Test
    void aLostConnectionPasses() {
        assertThat(RegistryOutage.caused(new SerializationException(new ConnectException("refused"))))
                .isTrue();
        assertThat(RegistryOutage.caused(new UncheckedIOException(new HttpTimeoutException("slow"))))
                .isTrue();
        assertThat(RegistryOutage.caused(new IllegalStateException(new TimeoutException())))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503})
    void aRegistryInTroublePasses(int status) {
        assertThat(RegistryOutage.caused(new SerializationException(new Answered(status))))
                .isTrue();
    }

    @Test
    void anUnknownIdAndBytesThatMeanNothingNeverPass() {
        assertThat(RegistryOutage.caused(new SerializationException(new Answered(404))))
                .isFalse();
        assertThat(RegistryOutage.caused(new SerializationException(new EOFException())))
                .isFalse();
        assertThat(RegistryOutage.caused(new AvroRuntimeException("malformed"))).isFalse();
        assertThat(RegistryOutage.caused(new NullPointerException())).isFalse();
    }

    /** How a registry client tells what it was answered. */
    public static final class Answered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int status;

        Answered(int status) {
            this.status = status;
        }

        public int getResponseStatusCode() {
            return status;
        }
    }
}
