package rollcall.registry.policy;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import rollcall.access.Caller;
import rollcall.events.CommandDecided;
import rollcall.events.Profile;
import rollcall.events.ProfileCommand;
import rollcall.registry.command.Commands;
import rollcall.schemas.TopicCatalogue;

/** Puts what a caller wants of profiles on the log, and tells what came of it. */
final class Governing {
    private final Commands commands;
    private final KnownProfiles profiles;
    private final Clock clock;

    Governing(Commands commands, KnownProfiles profiles, Clock clock) {
        this.commands = commands;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** A command of that caller, to be completed by what it is about. */
    ProfileCommand.Builder command(String command, String customer, Caller caller, HttpServletRequest request) {
        return ProfileCommand.newBuilder()
                .setCommandId(Commands.newId())
                .setCommand(command)
                .setCustomer(customer)
                .setBy(Commands.actor(caller, request))
                .setAt(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    static ProfileCommand.Builder filled(ProfileCommand.Builder command, WantedPolicy wanted) {
        return command.setName(wanted.soundName())
                .setDescription(wanted.soundDescription())
                .setCategory(wanted.soundCategory())
                .setSettings(wanted.soundSettings())
                .setGroupTags(wanted.soundTags())
                .setByDefault(wanted.isDefault());
    }

    /** The same for the same request: one that is repeated because its answer was lost makes no second profile. */
    static String newId(ProfileCommand.Builder command) {
        String request = String.join(
                "\n",
                command.getCustomer(),
                command.getBy().getRequestId(),
                command.getName(),
                command.getDescription(),
                command.getCategory(),
                command.getSettings().toString(),
                command.getGroupTags().toString(),
                Boolean.toString(command.getByDefault()));
        return UUID.nameUUIDFromBytes(request.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * Sends a command.
     *
     * @param stands tells the profile as the command leaves it
     * @return true if it is decided and done; false if that is not known yet
     */
    CompletableFuture<Boolean> send(ProfileCommand command, Predicate<Optional<Profile>> stands) {
        return commands.send(TopicCatalogue.PROFILES_REQUESTED, command.getCustomer(), command.getCommandId(), command)
                .thenCompose(decided -> decided.map(known -> standing(command, known, stands))
                        .orElseGet(() -> CompletableFuture.completedFuture(false)));
    }

    private CompletableFuture<Boolean> standing(
            ProfileCommand command, CommandDecided decided, Predicate<Optional<Profile>> stands) {
        if (decided.getOutcome().equals("refused")) {
            throw PolicyRefusals.of(decided);
        }
        return profiles.await(command.getCustomer(), command.getProfileId(), stands)
                .thenApply(known -> true);
    }
}
