package rollcall.cli.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rollcall.cli.console.Common;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.console.StaysOpen;
import rollcall.devices.sample.SampleDefect;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;

/** Makes a list of imaginary devices. */
@Command(
        name = "sample",
        description = {
            "Makes a list of imaginary devices, to try Rollcall with.",
            "The same options always make the same devices; another --seed makes others. Broken rows suffer, in turn,"
                    + " everything that happens in the field and that the dialect can show."
        },
        footer = {"", "Example:", "  rollcall sample --rows 1000 --broken 8 --dialect intune --out devices.csv"})
public final class Sample implements Callable<Integer> {
    private static final int BUFFER = 256 * 1024;

    /** As they are typed. */
    enum Shape {
        SCRIPT(SampleFormat.SCRIPT),
        SCRIPT_PARTNER(SampleFormat.SCRIPT_FOR_PARTNERS),
        INTUNE(SampleFormat.INTUNE),
        PARTNER_CENTER(SampleFormat.PARTNER_CENTER),
        MMD_SELF(SampleFormat.MMD_SELF),
        MMD_PARTNER(SampleFormat.MMD_PARTNER),
        JSON(SampleFormat.JSON);

        private final SampleFormat format;

        Shape(SampleFormat format) {
            this.format = format;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Mixin
    private Common common;

    @Option(names = "--rows", paramLabel = "N", defaultValue = "100", description = "How many rows (${DEFAULT-VALUE}).")
    private long rows;

    @Option(
            names = "--dialect",
            paramLabel = "DIALECT",
            defaultValue = "script",
            description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Shape shape;

    @Option(
            names = "--broken",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = "How many rows of a hundred are broken or odd, 0 to 50 (${DEFAULT-VALUE}).")
    private double broken;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Which devices (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--first",
            paramLabel = "N",
            defaultValue = "0",
            description = "With which of them the list begins (${DEFAULT-VALUE}).")
    private long first;

    @Option(
            names = "--tag",
            paramLabel = "TAG",
            defaultValue = "",
            description = "The group tag of each row, where the dialect has a column for it.")
    private String tag;

    @Option(
            names = "--users",
            paramLabel = "DOMAIN",
            defaultValue = "",
            description = "The domain of the users whom the devices are for, where the dialect has a column for them.")
    private String users;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "The file to write; else standard output.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        if (rows < 0 || first < 0) {
            throw common.misused("--rows and --first are not negative.");
        }
        if (broken < 0 || broken > 50) {
            throw common.misused("--broken is 0 to 50.");
        }
        SampleUpload sample = SampleUpload.of(new SampleDevices(seed), rows, shape.format)
                .startingAt(first)
                .forUsers(tag, users);
        if (broken > 0) {
            sample = sample.damaged((int) Math.max(2, Math.round(100 / broken)), List.of(SampleDefect.values()));
        }
        try (OutputStream file = out == null
                ? new StaysOpen(common.surroundings().out())
                : new BufferedOutputStream(Files.newOutputStream(out), BUFFER)) {
            sample.writeTo(file);
        }
        return ExitStatus.OK.number();
    }
}
