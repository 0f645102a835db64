package rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import rollcall.cli.console.Surroundings;

class HelpTest {
    @TempDir
    private Path home;

    @TestFactory
    Stream<DynamicTest> everyCommandExplainsItselfWithAnExample() {
        return own().map(names -> DynamicTest.dynamicTest(String.join(" ", names), () -> {
            List<String> line = new ArrayList<>(names);
            line.add("--help");

            Typed.Answer help = new Typed(home).run(line.toArray(String[]::new));

            assertThat(help.status()).isZero();
            assertThat(help.err()).isEmpty();
            assertThat(help.out())
                    .contains("Usage: rollcall " + String.join(" ", names))
                    .containsPattern("Examples?:\\R  (source <\\()?rollcall ");
        }));
    }

    @Test
    void oneHelpListsEverythingInGroups() {
        Typed.Answer help = new Typed(home).run("help");

        assertThat(help.status()).isZero();
        assertThat(help.out())
                .contains(
                        "Files on this machine:", "Rollcall on this machine alone:", "ROLLCALL_SERVER", "ROLLCALL_HOME")
                .containsPattern("\\R  check +Says")
                .containsPattern("\\R  up +Starts everything")
                .containsPattern("\\R  bench +Measures");
        assertThat(Commands.groups().values().stream().flatMap(List::stream))
                .as("every command stands in a group")
                .containsAll(Commands.meantBy().keySet());
    }

    @Test
    void explainsWhatTheLauncherDoesToo() {
        assertThat(new Typed(home).run("help", "up").out()).contains("Usage: rollcall up", "--detach");
    }

    @Test
    void sendsToTheLauncherWhatOnlyItCanDo() {
        Typed.Answer up = new Typed(home).run("up", "--detach");

        assertThat(up.status()).isEqualTo(2);
        assertThat(up.err()).contains("./rollcall up");
    }

    @Test
    void saysWhatMayBeMeantByACommandThatThereIsNot() {
        Typed.Answer misspelt = new Typed(home).run("devces");

        assertThat(misspelt.status()).isEqualTo(2);
        assertThat(misspelt.err()).contains("'devces'", "rollcall devices", "rollcall --help");
    }

    @Test
    void showsAllThereIsWhereNothingWasTyped() {
        Typed.Answer nothing = new Typed(home).run();

        assertThat(nothing.status()).isEqualTo(2);
        assertThat(nothing.err()).contains("Usage: rollcall", "check", "upload");
    }

    /** By their names, those below a command behind it. */
    private static Stream<List<String>> own() {
        CommandLine all = Rollcall.commandLine(new Surroundings(Map.of(), System.in, System.out, false));
        return Commands.meantBy().keySet().stream()
                .flatMap(name ->
                        withThoseBelow(List.of(name), all.getSubcommands().get(name)));
    }

    private static Stream<List<String>> withThoseBelow(List<String> names, CommandLine command) {
        Stream<List<String>> below = command.getSubcommands().entrySet().stream()
                .flatMap(entry -> {
                    List<String> longer = new ArrayList<>(names);
                    longer.add(entry.getKey());
                    return withThoseBelow(longer, entry.getValue());
                });
        return Stream.concat(Stream.of(names), below);
    }
}
