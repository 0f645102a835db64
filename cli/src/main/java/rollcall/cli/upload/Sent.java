package rollcall.cli.upload;

import java.nio.file.Path;
import java.util.UUID;

/** A file that was taken. */
record Sent(Path file, UUID upload) {}
