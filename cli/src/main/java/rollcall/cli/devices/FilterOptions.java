package rollcall.cli.devices;

import java.util.Locale;
import picocli.CommandLine.Option;

/** Which devices are meant, as it is typed. */
final class FilterOptions {
    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "registration_pending, registration_failed, ready_for_user, active or inactive.")
    private String status;

    @Option(names = "--tag", paramLabel = "TAG", description = "With this group tag, character for character.")
    private String tag;

    @Option(
            names = "--profile",
            paramLabel = "ID",
            description = "With this profile now; rollcall profiles list tells the ids.")
    private String profile;

    @Option(
            names = {"-q", "--query"},
            paramLabel = "TEXT",
            description = "Whose serial number begins so, in any capitalization.")
    private String query;

    DeviceFilter given() {
        String wanted = status == null ? null : status.toUpperCase(Locale.ROOT).replace('-', '_');
        return new DeviceFilter(wanted, tag, profile, null, query);
    }
}
