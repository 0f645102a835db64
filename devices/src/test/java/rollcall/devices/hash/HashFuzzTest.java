package rollcall.devices.hash;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;

/** Runs its committed inputs in every build, and looks for new ones for a while: {@code docs/fuzzing.md}. */
class HashFuzzTest {
    @FuzzTest
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void readsAnyHash(byte[] bytes) {
        HashClaims.hold(HardwareHash::read, bytes);
    }
}
