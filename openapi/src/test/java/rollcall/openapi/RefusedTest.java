package rollcall.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rollcall.access.Door;

class RefusedTest {
    private static final Map<String, Call> CALLS = Mapped.below("rollcall.openapi.whole", Door.of()).calls().stream()
            .collect(Collectors.toMap(Call::name, Function.identity()));

    @Test
    void isFoundBehindLambdasAndInterfaces() {
        assertThat(Refused.by(CALLS.get("getThing")))
                .extracting(told -> told.status() + " " + told.key())
                .containsExactly("404 THING_NOT_FOUND", "409 THING_TAKEN");
    }

    @Test
    void isFoundInStreamsThatOthersReadInJoinedKeysAndInNamesOfConstants() {
        assertThat(Refused.by(CALLS.get("addThing")))
                .extracting(told -> told.status() + " " + told.key())
                .containsExactly(
                        "400 BODY_ODD",
                        "400 HEAVY",
                        "400 THING_INVALID.COLOUR",
                        "400 THING_INVALID.SHAPE",
                        "429 TOO_MANY_THINGS");
    }

    @Test
    void isToldInTheWordsOfItsPackage() {
        assertThat(Refused.by(CALLS.get("getThing"))).first().satisfies(told -> {
            assertThat(told.code()).isEqualTo("THING_NOT_FOUND");
            assertThat(told.words()).isEqualTo("There is no such thing.");
        });
    }
}
