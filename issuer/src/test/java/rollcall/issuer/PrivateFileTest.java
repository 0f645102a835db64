package rollcall.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileTest {
    @TempDir
    private Path directory;

    @Test
    void isMadeForItsOwnerOnly() throws IOException {
        Path file = directory.resolve("secrets").resolve("contoso");

        assertThat(PrivateFile.readOrMake(file, () -> "a secret")).isEqualTo("a secret");

        assertThat(file).hasContent("a secret");
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(permissions(file.getParent())).isEqualTo("rwx------");
        assertThat(file.getParent().toFile().list()).containsExactly("contoso");
    }

    @Test
    void isReadAsItIsWhereItExists() throws IOException {
        Path file = Files.writeString(directory.resolve("contoso"), "written with an editor\n");

        assertThat(PrivateFile.readOrMake(file, () -> "another")).isEqualTo("written with an editor");
        assertThat(file).hasContent("written with an editor");
    }

    @Test
    void isRefusedWhereItIsEmpty() throws IOException {
        Path file = Files.writeString(directory.resolve("contoso"), " \n");

        assertThatThrownBy(() -> PrivateFile.readOrMake(file, () -> "another"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file + " is empty");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
