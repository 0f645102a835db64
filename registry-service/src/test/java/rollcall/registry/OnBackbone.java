package rollcall.registry;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import rollcall.backbone.Backbone;
import rollcall.streams.Log;
import rollcall.streams.Provisioned;

/** A test with a broker and a schema registry of its own, on which it starts registries as it needs them. */
public abstract class OnBackbone {
    /** For what registries keep. */
    @TempDir
    protected Path directory;

    protected Backbone backbone;

    /** To write what comes before the registry, and to read what it tells. */
    protected Log log;

    @BeforeEach
    final void startBackbone() {
        backbone = Provisioned.backbone();
        log = new Log(backbone);
    }

    @AfterEach
    final void stopBackbone() {
        if (log != null) {
            log.close();
        }
        if (backbone != null) {
            backbone.close();
        }
    }
}
