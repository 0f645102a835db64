package rollcall.standalone.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    private Path directory;

    @Test
    void liesInTheProjectUnlessToldOtherwise() {
        assertThat(Home.of(Map.of(), directory).root()).isEqualTo(directory.resolve(".rollcall"));
        assertThat(Home.of(Map.of("ROLLCALL_HOME", "/somewhere"), directory).root())
                .isEqualTo(Path.of("/somewhere"));
    }

    @Test
    void isReadableForItsOwnerOnly() throws IOException {
        Home home = new Home(directory.resolve("home"));

        home.prepare();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.root())))
                .isEqualTo("rwx------");
    }

    @Test
    void saysWhatToDoWhereItCannotBeMade() throws IOException {
        Home home = new Home(Files.writeString(directory.resolve("file"), "").resolve("home"));

        assertThatThrownBy(home::prepare)
                .isInstanceOf(PreconditionException.class)
                .hasMessageContainingAll(home.root().toString(), "ROLLCALL_HOME");
    }

    @Test
    void hasOneSupervisorAtATime() {
        Home home = new Home(directory);
        HomeLock lock = HomeLock.take(home).orElseThrow();

        assertThat(HomeLock.take(home)).isEqualTo(Optional.empty());
        assertThat(HomeLock.taken(home)).isTrue();

        lock.close();
        assertThat(HomeLock.taken(home)).isFalse();
    }
}
