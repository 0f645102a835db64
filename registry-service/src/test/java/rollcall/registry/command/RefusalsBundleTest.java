package rollcall.registry.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rollcall.registry.profile.ProfileReason;
import rollcall.registry.relationship.Reason;
import rollcall.registry.webhook.WebhookReason;
import rollcall.words.EveryLanguage;
import rollcall.words.Words;

class RefusalsBundleTest extends EveryLanguage {
    RefusalsBundleTest() {
        super(Words.beside(RefusedCommand.class, "refusals"));
    }

    static Stream<Enum<?>> reasons() {
        return Stream.of(ProfileReason.values(), Reason.values(), WebhookReason.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void hasWordsForWhateverTheTopologyRefusesFor(Enum<?> reason) {
        assertThat(RefusedCommand.detail(reason.name(), Map.of())).isNotBlank();
    }
}
