package rollcall.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rollcall.events.Profile;
import rollcall.events.ProfileBorne;

class ShortcutSerdeTest {
    private static final String TOPIC = "profiles";
    private static final int ID = 7;
    private static final int STRAYED_ID = 8;

    private int written;
    private int read;
    private boolean registryAnswers = true;
    private byte magic = 0;

    private final ShortcutSerde<Profile> serde =
            new ShortcutSerde<>(Serdes.serdeFrom((topic, event) -> write(event), (topic, value) -> read(value)));

    @AfterEach
    void close() {
        serde.close();
    }

    @BeforeAll
    static void allowOurEvents() {
        EventSerdes.allowOurEvents();
    }

    @Test
    void writesTheSameBytesAndAsksTheConfiguredSerdeOnce() {
        byte[] first = serde.serialize(TOPIC, profile("a"));
        byte[] second = serde.serialize(TOPIC, profile("a"));

        assertThat(second).isEqualTo(first);
        assertThat(serde.serialize(TOPIC, profile("b"))).isEqualTo(bytes(ID, profile("b")));
        assertThat(written).isEqualTo(1);
    }

    @Test
    void learnsEachTopicByItself() {
        serde.serialize(TOPIC, profile("a"));
        serde.serialize("another", profile("a"));

        assertThat(written).isEqualTo(2);
    }

    @Test
    void readsWhatWasWrittenWithTheSameSchemaWithoutTheConfiguredSerde() {
        assertThat(serde.deserialize(TOPIC, bytes(ID, profile("a")))).isEqualTo(profile("a"));
        assertThat(serde.deserialize(TOPIC, bytes(ID, profile("b")))).isEqualTo(profile("b"));
        assertThat(serde.deserialize(TOPIC, bytes(ID, profile("c")))).isEqualTo(profile("c"));

        assertThat(read).isEqualTo(1);
    }

    @Test
    void leavesWhatWasWrittenWithAnotherSchemaToTheConfiguredSerde() {
        serde.deserialize(TOPIC, bytes(ID, profile("a")));

        assertThat(serde.deserialize(TOPIC, bytes(ID + 1, profile("b")))).isEqualTo(profile("b"));
        assertThat(serde.deserialize(TOPIC, bytes(ID + 1, profile("c")))).isEqualTo(profile("c"));
        assertThat(read).isEqualTo(3);
    }

    /** Registry clients look an event's schema up by its topic, and find that of others there. */
    @Test
    void learnsNothingFromAnEventThatStrayedOntoAnothersTopic() {
        ProfileBorne strayed = borne();
        try (Serde<SpecificRecord> careless = new ShortcutSerde<>(Serdes.serdeFrom(
                (topic, event) -> bytes(ID, event),
                (topic, value) -> ByteBuffer.wrap(value).getInt(1) == ID
                        ? read(value)
                        : shortcut(STRAYED_ID, strayed).read(value)))) {
            assertThat(careless.deserializer().deserialize(TOPIC, bytes(STRAYED_ID, strayed)))
                    .isEqualTo(strayed);

            assertThat(careless.deserializer().deserialize(TOPIC, bytes(ID, profile("a"))))
                    .isEqualTo(profile("a"));
            assertThat(careless.deserializer().deserialize(TOPIC, bytes(ID, profile("b"))))
                    .isEqualTo(profile("b"));
        }
        assertThat(read).isEqualTo(1);
    }

    @Test
    void leavesEverythingToAConfiguredSerdeWithAFormatOfItsOwn() {
        magic = 1;
        serde.serialize(TOPIC, profile("a"));
        serde.serialize(TOPIC, profile("a"));

        assertThat(written).isEqualTo(2);
    }

    @Test
    void readsOnWhereTheSchemaCannotBeLearned() {
        registryAnswers = false;

        assertThat(serde.deserialize(TOPIC, bytes(ID, profile("a")))).isEqualTo(profile("a"));
        assertThat(serde.deserialize(TOPIC, bytes(ID, profile("b")))).isEqualTo(profile("b"));
        assertThat(read).isEqualTo(2);
        assertThatThrownBy(() -> serde.serialize(TOPIC, profile("a"))).isInstanceOf(SerializationException.class);
    }

    @Test
    void fromAValueCutShortNothingIsRead() {
        byte[] whole = bytes(ID, profile("a"));
        serde.deserialize(TOPIC, whole);

        assertThatThrownBy(() -> serde.deserialize(
                        TOPIC, ByteBuffer.allocate(9).put(whole, 0, 9).array()))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void nullIsTheConfiguredSerdesToJudge() {
        serde.serialize(TOPIC, profile("a"));

        assertThat(serde.serialize(TOPIC, null)).isNull();
        assertThat(serde.deserialize(TOPIC, null)).isNull();
    }

    private byte[] write(Profile event) {
        written++;
        if (!registryAnswers) {
            throw new SerializationException("no registry");
        }
        return event == null ? null : bytes(ID, event);
    }

    private Profile read(byte[] value) {
        read++;
        return value == null
                ? null
                : Shortcut.learn(profile("any"), bytes(ID, profile("any")))
                        .orElseThrow()
                        .read(value);
    }

    private <T extends SpecificRecord> byte[] bytes(int id, T event) {
        return shortcut(id, event).write(event);
    }

    private <T extends SpecificRecord> Shortcut<T> shortcut(int id, T event) {
        return new Shortcut<>(
                event.getSchema(),
                ByteBuffer.allocate(5).put(magic).putInt(id).array(),
                new SpecificDatumWriter<>(event.getSchema()),
                new SpecificDatumReader<>(event.getSchema()));
    }

    private static ProfileBorne borne() {
        return ProfileBorne.newBuilder()
                .setCustomer("*")
                .setProfileId("a")
                .setCommandId("command")
                .setPartition(0)
                .setDevices(1)
                .setCountedAt(Instant.EPOCH)
                .build();
    }

    private static Profile profile(String id) {
        return Profile.newBuilder()
                .setCustomer("*")
                .setProfileId(id)
                .setName("Name")
                .setGroupTags(List.of("Tag"))
                .setChangedAt(Instant.EPOCH)
                .build();
    }
}
