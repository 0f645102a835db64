package rollcall.cli.profiles;

import java.util.List;

/** A profile's settings as they are typed. */
final class Settings {
    private Settings() {}

    /** Hyphens are as good as the underscores that the API writes. */
    static List<String> of(List<String> typed) {
        return typed.stream().map(setting -> setting.replace('-', '_')).toList();
    }
}
