package rollcall.registry.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rollcall.events.Profile;
import rollcall.events.ProfileCommand;
import rollcall.registry.profile.ProfileRuling.Counting;
import rollcall.registry.profile.ProfileRuling.Done;
import rollcall.registry.profile.ProfileRuling.Refused;
import rollcall.registry.profile.ProfileRuling.Repeated;

/** Decides what is wanted of one customer's profiles, one command after the other. Pure: same situation, same answer. */
public final class Profiling {
    /** States of a profile, as events tell them. */
    public static final String ACTIVE = "active";

    public static final String RETIRING = "retiring";
    public static final String REPLACED = "replaced";

    private Profiling() {}

    /** @param known all profiles of the command's customer */
    public static ProfileRuling decide(Collection<Profile> known, ProfileCommand command) {
        Optional<Profile> present = find(known, command.getProfileId());
        return switch (command.getCommand()) {
            case "create" -> create(known, present, command);
            case "update" -> update(known, present, command);
            case "delete" -> delete(known, present, command);
            default -> throw new IllegalArgumentException("no command of profiles: " + command.getCommand());
        };
    }

    /**
     * Ends what {@link Counting} began.
     *
     * @param devices how many bear the profile, in all partitions
     */
    public static ProfileRuling counted(Profile retiring, int devices) {
        if (devices == 0) {
            return new Done(List.of(), List.of(retiring.getProfileId()));
        }
        Profile back = Profile.newBuilder(retiring)
                .setVersion(retiring.getVersion() + 1)
                .setState(ACTIVE)
                .build();
        return new Refused(ProfileReason.PROFILE_IN_USE, Map.of("devices", Integer.toString(devices)), List.of(back));
    }

    private static ProfileRuling create(Collection<Profile> known, Optional<Profile> present, ProfileCommand command) {
        if (present.isPresent()) {
            return isWanted(present.get(), command)
                    ? new Repeated(present.get())
                    : Refused.of(ProfileReason.PROFILE_EXISTS);
        }
        return obstacle(known, command)
                .orElseGet(() -> new Done(
                        List.of(wanted(0, command).setCreatedAt(command.getAt()).build()), List.of()));
    }

    private static ProfileRuling update(Collection<Profile> known, Optional<Profile> present, ProfileCommand command) {
        if (present.isEmpty()) {
            return Refused.of(ProfileReason.PROFILE_NOT_FOUND);
        }
        Profile before = present.get();
        if (before.getState().equals(RETIRING)) {
            return Refused.of(ProfileReason.PROFILE_RETIRING);
        }
        if (isWanted(before, command)) {
            return new Repeated(before);
        }
        ProfileCommand whole = whole(before, command);
        return obstacle(known, whole)
                .orElseGet(() -> new Done(
                        List.of(wanted(before.getVersion(), whole)
                                .setCreatedAt(before.getCreatedAt())
                                .build()),
                        List.of()));
    }

    private static ProfileRuling delete(Collection<Profile> known, Optional<Profile> present, ProfileCommand command) {
        if (present.isEmpty()) {
            return Refused.of(ProfileReason.PROFILE_NOT_FOUND);
        }
        Profile leaving = present.get();
        if (leaving.getState().equals(RETIRING)) {
            return Refused.of(ProfileReason.PROFILE_RETIRING);
        }
        if (command.getReplaceWith().isEmpty()) {
            return new Counting(changed(leaving, command).setState(RETIRING).build());
        }
        return find(known, command.getReplaceWith())
                .filter(successor -> successor.getState().equals(ACTIVE))
                .filter(successor -> !successor.getProfileId().equals(leaving.getProfileId()))
                .map(successor -> replace(leaving, successor, command))
                .orElseGet(() -> Refused.of(ProfileReason.REPLACEMENT_NOT_FOUND));
    }

    /** The successor takes over whatever leads to the one that leaves, so that no device is without in between. */
    private static ProfileRuling replace(Profile leaving, Profile successor, ProfileCommand command) {
        Set<String> tags = new LinkedHashSet<>(successor.getGroupTags());
        tags.addAll(leaving.getGroupTags());
        if (!TagRoom.isFor(tags)) {
            return new Refused(ProfileReason.TOO_MANY_TAGS, TagRoom.ARGUMENTS, List.of());
        }
        Profile heir = changed(successor, command)
                .setGroupTags(new ArrayList<>(tags))
                .setByDefault(successor.getByDefault() || leaving.getByDefault())
                .build();
        Profile replaced = changed(leaving, command)
                .setGroupTags(List.of())
                .setByDefault(false)
                .setState(REPLACED)
                .setReplacedBy(successor.getProfileId())
                .build();
        return new Done(List.of(heir, replaced), List.of(leaving.getProfileId()));
    }

    /** What leads to a profile leads to one only. */
    private static Optional<ProfileRuling> obstacle(Collection<Profile> known, ProfileCommand command) {
        for (Profile other : known) {
            if (other.getProfileId().equals(command.getProfileId())) {
                continue;
            }
            for (String tag : command.getGroupTags()) {
                if (other.getGroupTags().contains(tag)) {
                    return Optional.of(Refused.of(ProfileReason.GROUP_TAG_TAKEN, "groupTag", tag));
                }
            }
            if (command.getByDefault() && other.getByDefault()) {
                return Optional.of(Refused.of(ProfileReason.DEFAULT_TAKEN, "profile", other.getName()));
            }
        }
        return Optional.empty();
    }

    /** With what the command leaves as it stands. */
    private static ProfileCommand whole(Profile standing, ProfileCommand command) {
        return ProfileCommand.newBuilder(command)
                .setGroupTags(command.getKeepsGroupTags() ? standing.getGroupTags() : command.getGroupTags())
                .setByDefault(command.getKeepsByDefault() ? standing.getByDefault() : command.getByDefault())
                .build();
    }

    private static Profile.Builder wanted(long lastVersion, ProfileCommand command) {
        return Profile.newBuilder()
                .setCustomer(command.getCustomer())
                .setProfileId(command.getProfileId())
                .setName(command.getName())
                .setDescription(command.getDescription())
                .setGroupTags(command.getGroupTags())
                .setByDefault(command.getByDefault())
                .setCategory(command.getCategory())
                .setSettings(command.getSettings())
                .setVersion(lastVersion + 1)
                .setChangedAt(command.getAt())
                .setCommandId(command.getCommandId())
                .setChangedBy(command.getBy().getOrganization())
                .setRequestId(command.getBy().getRequestId());
    }

    private static Profile.Builder changed(Profile profile, ProfileCommand command) {
        return Profile.newBuilder(profile)
                .setVersion(profile.getVersion() + 1)
                .setChangedAt(command.getAt())
                .setCommandId(command.getCommandId())
                .setChangedBy(command.getBy().getOrganization())
                .setRequestId(command.getBy().getRequestId());
    }

    /** Whether a profile is as that command is to leave it, in all that a command may say. */
    public static boolean isWanted(Profile profile, ProfileCommand command) {
        ProfileCommand whole = whole(profile, command);
        return profile.getName().equals(whole.getName())
                && profile.getDescription().equals(whole.getDescription())
                && profile.getGroupTags().equals(whole.getGroupTags())
                && profile.getByDefault() == whole.getByDefault()
                && profile.getCategory().equals(whole.getCategory())
                && profile.getSettings().equals(whole.getSettings());
    }

    private static Optional<Profile> find(Collection<Profile> known, String profileId) {
        return known.stream()
                .filter(profile -> profile.getProfileId().equals(profileId))
                .findFirst();
    }
}
