package rollcall.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.Test;
import rollcall.events.DeviceRefused;
import rollcall.events.Profile;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;

class EventDeserializerTest {
    private static final Topic REFUSED = TopicCatalogue.DEVICES_REFUSED;
    private static final int LIMIT = 100;

    @Test
    void readsAnEvent() {
        Deserializer<DeviceRefused> deserializer = new EventDeserializer<>(REFUSED, read(Samples.refused()), LIMIT);

        assertThat(deserializer.deserialize(REFUSED.name(), new byte[LIMIT])).isEqualTo(Samples.refused());
    }

    @Test
    void refusesNullWhereItMeansNothing() {
        Deserializer<DeviceRefused> deserializer = new EventDeserializer<>(REFUSED, neverAsked(), LIMIT);

        assertThatThrownBy(() -> deserializer.deserialize(REFUSED.name(), null))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessage("the value is null");
    }

    @Test
    void takesNullForATombstoneWhereOnlyTheLastRecordIsKept() {
        Topic profiles = TopicCatalogue.PROFILES;
        Deserializer<Profile> deserializer = new EventDeserializer<>(profiles, neverAsked(), LIMIT);

        assertThat(deserializer.deserialize(profiles.name(), null)).isNull();
    }

    @Test
    void refusesARecordOverTheLimitUnread() {
        Deserializer<DeviceRefused> deserializer = new EventDeserializer<>(REFUSED, neverAsked(), LIMIT);

        assertThatThrownBy(() -> deserializer.deserialize(REFUSED.name(), new byte[LIMIT + 1]))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessage("the value has 101 bytes, allowed are 100");
    }

    @Test
    void refusesAnEventOfAnotherType() {
        Deserializer<DeviceRefused> deserializer = new EventDeserializer<>(REFUSED, read(Samples.profile()), LIMIT);

        assertThatThrownBy(() -> deserializer.deserialize(REFUSED.name(), new byte[1]))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessage("the value is no DeviceRefused");
    }

    private static Deserializer<SpecificRecord> read(SpecificRecord event) {
        return (topic, value) -> event;
    }

    private static Deserializer<SpecificRecord> neverAsked() {
        return (topic, value) -> {
            throw new AssertionError("was read");
        };
    }
}
