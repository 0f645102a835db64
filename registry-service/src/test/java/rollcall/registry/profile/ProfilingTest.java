package rollcall.registry.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rollcall.events.Actor;
import rollcall.events.Profile;
import rollcall.events.ProfileCommand;
import rollcall.registry.profile.ProfileRuling.Counting;
import rollcall.registry.profile.ProfileRuling.Done;
import rollcall.registry.profile.ProfileRuling.Refused;
import rollcall.registry.profile.ProfileRuling.Repeated;
import rollcall.schemas.EventSerdes;

class ProfilingTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    static {
        EventSerdes.allowOurEvents();
    }

    private final List<Profile> known = new ArrayList<>();

    @Test
    void aProfileIsMadeOnceHoweverOftenItIsAskedFor() {
        Profile kiosk = stands(decide(create("kiosk", "Kiosk"))).get(0);

        assertThat(kiosk.getVersion()).isEqualTo(1);
        assertThat(kiosk.getGroupTags()).containsExactly("Kiosk");
        assertThat(kiosk.getCreatedAt()).isEqualTo(NOON);
        assertThat(kiosk.getChangedBy()).isEqualTo("contoso");
        assertThat(decide(create("kiosk", "Kiosk"))).isEqualTo(new Repeated(kiosk));
        assertThat(reason(decide(create("kiosk", "Another")))).isEqualTo(ProfileReason.PROFILE_EXISTS);
    }

    @Test
    void aTagLeadsToOneProfileOnly() {
        decide(create("kiosk", "Kiosk"));

        assertThat(decide(create("counter", "Counter", "Kiosk")))
                .isEqualTo(new Refused(ProfileReason.GROUP_TAG_TAKEN, Map.of("groupTag", "Kiosk"), List.of()));
        assertThat(stands(decide(update("kiosk", "Kiosk", "Till")))).hasSize(1);
        assertThat(stands(decide(create("counter", "Counter")))).hasSize(1);
        assertThat(reason(decide(update("counter", "Counter", "Till")))).isEqualTo(ProfileReason.GROUP_TAG_TAKEN);
    }

    @Test
    void oneProfileIsTheDefault() {
        decide(builder("create", "kiosk", "Kiosk").setByDefault(true).build());

        assertThat(reason(decide(builder("create", "counter", "Counter")
                        .setByDefault(true)
                        .build())))
                .isEqualTo(ProfileReason.DEFAULT_TAKEN);
        assertThat(stands(decide(builder("update", "kiosk", "Kiosk", "Till")
                        .setByDefault(true)
                        .build())))
                .hasSize(1);
    }

    @Test
    void aChangeKeepsWhenItWasMadeAndCountsOn() {
        decide(create("kiosk", "Kiosk"));
        Profile changed = stands(decide(ProfileCommand.newBuilder(update("kiosk", "Kiosk", "Till"))
                        .setAt(NOON.plusSeconds(9))
                        .build()))
                .get(0);

        assertThat(changed.getVersion()).isEqualTo(2);
        assertThat(changed.getCreatedAt()).isEqualTo(NOON);
        assertThat(changed.getChangedAt()).isEqualTo(NOON.plusSeconds(9));
        assertThat(decide(update("kiosk", "Kiosk", "Till"))).isInstanceOf(Repeated.class);
        assertThat(reason(decide(update("nothing", "Nothing")))).isEqualTo(ProfileReason.PROFILE_NOT_FOUND);
    }

    @Test
    void whatAChangeSaysNothingOfStaysAsItStands() {
        decide(builder("create", "kiosk", "Kiosk", "Till").setByDefault(true).build());
        ProfileCommand.Builder silent = builder("update", "kiosk", "Counter").setGroupTags(List.of());

        Profile changed = stands(decide(
                        silent.setKeepsGroupTags(true).setKeepsByDefault(true).build()))
                .get(0);

        assertThat(changed.getName()).isEqualTo("Counter");
        assertThat(changed.getGroupTags()).containsExactly("Kiosk", "Till");
        assertThat(changed.getByDefault()).isTrue();
        assertThat(decide(silent.build())).isEqualTo(new Repeated(changed));
        assertThat(stands(decide(silent.setKeepsGroupTags(false).build()))
                        .get(0)
                        .getGroupTags())
                .isEmpty();
    }

    /** A call is answered with the profile once this says so. */
    @Test
    void aProfileIsAsWantedInEverythingThatACommandMaySay() {
        Profile kiosk = stands(decide(create("kiosk", "Kiosk"))).get(0);

        assertThat(Profiling.isWanted(kiosk, update("kiosk", "Kiosk"))).isTrue();
        assertThat(List.of(
                        builder("update", "kiosk", "Kiosk").setCategory("none"),
                        builder("update", "kiosk", "Kiosk").setByDefault(true),
                        builder("update", "kiosk", "Kiosk").setName("Till"),
                        builder("update", "kiosk", "Kiosk").setDescription("New"),
                        builder("update", "kiosk", "Kiosk").setSettings(List.of("skip_eula")),
                        builder("update", "kiosk", "Kiosk", "Till")))
                .noneMatch(other -> Profiling.isWanted(kiosk, other.build()));
    }

    @Test
    void oneThatIsToBeDeletedIsCountedFirstAndGoesIfNoDeviceBearsIt() {
        decide(create("kiosk", "Kiosk"));
        Profile retiring = ((Counting) decide(delete("kiosk", ""))).retiring();

        assertThat(retiring.getState()).isEqualTo("retiring");
        assertThat(reason(decide(update("kiosk", "Kiosk", "Till")))).isEqualTo(ProfileReason.PROFILE_RETIRING);
        assertThat(reason(decide(delete("kiosk", "")))).isEqualTo(ProfileReason.PROFILE_RETIRING);
        assertThat(Profiling.counted(retiring, 0)).isEqualTo(new Done(List.of(), List.of("kiosk")));
    }

    @Test
    void oneThatDevicesBearStaysAndSaysHowMany() {
        decide(create("kiosk", "Kiosk"));
        Profile retiring = ((Counting) decide(delete("kiosk", ""))).retiring();

        Refused refused = (Refused) Profiling.counted(retiring, 42);
        assertThat(refused.reason()).isEqualTo(ProfileReason.PROFILE_IN_USE);
        assertThat(refused.arguments()).containsEntry("devices", "42");
        assertThat(refused.standing()).extracting(Profile::getState).containsExactly("active");
        assertThat(refused.standing()).extracting(Profile::getVersion).containsExactly(3L);
    }

    @Test
    void itsSuccessorTakesOverWhateverLedToIt() {
        decide(builder("create", "kiosk", "Kiosk").setByDefault(true).build());
        decide(create("counter", "Counter"));
        Done done = (Done) decide(delete("kiosk", "counter"));

        assertThat(done.gone()).containsExactly("kiosk");
        assertThat(done.standing())
                .extracting(Profile::getProfileId, Profile::getGroupTags, Profile::getByDefault, Profile::getReplacedBy)
                .containsExactly(
                        tuple("counter", List.of("Counter", "Kiosk"), true, ""),
                        tuple("kiosk", List.of(), false, "counter"));
    }

    @Test
    void aProfileIsReplacedByAnotherThatIsThere() {
        decide(create("kiosk", "Kiosk"));

        assertThat(reason(decide(delete("kiosk", "nothing")))).isEqualTo(ProfileReason.REPLACEMENT_NOT_FOUND);
        assertThat(reason(decide(delete("kiosk", "kiosk")))).isEqualTo(ProfileReason.REPLACEMENT_NOT_FOUND);
        assertThat(reason(decide(delete("nothing", "")))).isEqualTo(ProfileReason.PROFILE_NOT_FOUND);
    }

    /** An event carries all tags of a profile, and one that is too large for the log would lead no device. */
    @Test
    void aSuccessorTakesOverNoMoreTagsThanAnEventHasRoomFor() {
        decide(create("kiosk", "Kiosk", longTags("Kiosk", 120)));
        decide(create("counter", "Counter", longTags("Counter", 120)));

        assertThat(reason(decide(delete("kiosk", "counter")))).isEqualTo(ProfileReason.TOO_MANY_TAGS);
        assertThat(known).extracting(Profile::getState).containsExactly("active", "active");
    }

    private static String[] longTags(String start, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> start + "x".repeat(300) + n)
                .toArray(String[]::new);
    }

    private ProfileRuling decide(ProfileCommand command) {
        ProfileRuling ruling = Profiling.decide(known, command);
        List<Profile> standing = ruling instanceof Done done
                ? done.standing()
                : ruling instanceof Counting counting ? List.of(counting.retiring()) : List.of();
        standing.forEach(profile -> {
            known.removeIf(before -> before.getProfileId().equals(profile.getProfileId()));
            known.add(profile);
        });
        return ruling;
    }

    private static List<Profile> stands(ProfileRuling ruling) {
        return ((Done) ruling).standing();
    }

    private static ProfileReason reason(ProfileRuling ruling) {
        return ((Refused) ruling).reason();
    }

    private static ProfileCommand create(String id, String name, String... moreTags) {
        return builder("create", id, name, moreTags).build();
    }

    private static ProfileCommand update(String id, String name, String... moreTags) {
        return builder("update", id, name, moreTags).build();
    }

    private static ProfileCommand delete(String id, String replaceWith) {
        return builder("delete", id, "").setReplaceWith(replaceWith).build();
    }

    /** With the name as a tag, and others beside it. */
    private static ProfileCommand.Builder builder(String command, String id, String name, String... moreTags) {
        List<String> tags = new ArrayList<>(List.of(moreTags));
        if (!name.isEmpty()) {
            tags.add(0, name);
        }
        return ProfileCommand.newBuilder()
                .setCommandId("c-" + command)
                .setCommand(command)
                .setCustomer("contoso")
                .setProfileId(id)
                .setName(name)
                .setGroupTags(tags)
                .setBy(new Actor("contoso", "", "console", "r-1", "r-1"))
                .setAt(NOON);
    }
}
