package rollcall.registry.command;

import java.time.Instant;
import java.util.Map;
import rollcall.events.CommandDecided;

/** Decisions, as they are told to whoever waits for them. */
public final class Decided {
    private Decided() {}

    public static CommandDecided done(String commandId, Instant at) {
        return CommandDecided.newBuilder()
                .setCommandId(commandId)
                .setOutcome("done")
                .setAt(at)
                .build();
    }

    /** @param arguments what the code refers to, by name */
    public static CommandDecided refused(String commandId, Instant at, String code, Map<String, String> arguments) {
        return CommandDecided.newBuilder()
                .setCommandId(commandId)
                .setOutcome("refused")
                .setCode(code)
                .setDetail(RefusedCommand.detail(code, arguments))
                .setArguments(arguments)
                .setAt(at)
                .build();
    }
}
