package rollcall.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import rollcall.cli.devices.Deregister;
import rollcall.cli.devices.DeviceCommand;
import rollcall.cli.devices.DevicesCommand;
import rollcall.cli.devices.UploadsCommand;
import rollcall.cli.files.Check;
import rollcall.cli.files.Decode;
import rollcall.cli.files.Merge;
import rollcall.cli.files.Sample;
import rollcall.cli.login.Login;
import rollcall.cli.login.Logout;
import rollcall.cli.operator.DeadLetters;
import rollcall.cli.profiles.Profiles;
import rollcall.cli.relationships.Catalogue;
import rollcall.cli.relationships.Relationships;
import rollcall.cli.upload.UploadCommand;
import rollcall.cli.watch.Watch;

/** All that can be asked for, in groups as help shows them. */
final class Commands {
    /** What the launcher script does itself, with programs of its own. */
    static final List<String> LAUNCHED =
            List.of("demo", "up", "down", "status", "logs", "token", "password", "doctor", "bench");

    private static final Map<String, Supplier<Object>> OWN = own();

    private Commands() {}

    private static Map<String, Supplier<Object>> own() {
        Map<String, Supplier<Object>> own = new LinkedHashMap<>();
        own.put("sample", Sample::new);
        own.put("check", Check::new);
        own.put("merge", Merge::new);
        own.put("decode", Decode::new);
        own.put("login", Login::new);
        own.put("logout", Logout::new);
        own.put("upload", UploadCommand::new);
        own.put("uploads", UploadsCommand::new);
        own.put("devices", DevicesCommand::new);
        own.put("device", DeviceCommand::new);
        own.put("deregister", Deregister::new);
        own.put("watch", Watch::new);
        own.put("profiles", Profiles::new);
        own.put("relationships", Relationships::new);
        own.put("catalogue", Catalogue::new);
        own.put("dlq", DeadLetters::new);
        own.put("completion", Completion::new);
        return own;
    }

    /** Under which title help shows which commands. */
    static Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("Files on this machine", List.of("sample", "check", "merge", "decode"));
        groups.put(
                "Devices", List.of("login", "logout", "upload", "uploads", "devices", "device", "deregister", "watch"));
        groups.put("Who is led where, and by whom", List.of("profiles", "relationships", "catalogue"));
        groups.put("For operators", List.of("dlq"));
        groups.put("Rollcall on this machine alone", LAUNCHED);
        groups.put("Else", List.of("completion", "help"));
        return groups;
    }

    /**
     * Those that a line can mean, by name: looking at all of them takes longer than most of them run. All of them where the
     * line names none, or asks for something about all.
     */
    static Map<String, Supplier<Object>> meantBy(String... line) {
        Set<String> words = Arrays.stream(line).collect(Collectors.toSet());
        Map<String, Supplier<Object>> meant = new LinkedHashMap<>(OWN);
        meant.keySet().retainAll(words);
        return meant.isEmpty() || words.contains("help") || words.contains("completion") ? OWN : meant;
    }
}
