package rollcall.devices.tag;

import java.util.List;

/**
 * A device profile of Managed Desktop and the group tags that ask for it, character for character.
 *
 * @param id stable, lower-case, safe in a path
 * @param name as people know it
 * @param description what a device with this profile is for, one sentence
 * @param tags every tag that leads to this profile; no two profiles share one
 */
public record ManagedDesktopProfile(String id, String name, String description, List<String> tags) {
    public ManagedDesktopProfile {
        tags = List.copyOf(tags);
    }
}
