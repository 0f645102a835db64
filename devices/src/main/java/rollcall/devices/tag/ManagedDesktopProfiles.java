package rollcall.devices.tag;

import java.util.List;

/**
 * The profiles Managed Desktop has offered over the years, the oldest first. Tags:
 * https://github.com/MicrosoftDocs/microsoft-365-docs, managed-desktop/get-started/partner-registration.md; shared device
 * mode, which Power user does not support: managed-desktop/service-description/shared-devices.md.
 */
public final class ManagedDesktopProfiles {
    /** In the order in which they are published. */
    public static final List<ManagedDesktopProfile> ALL = List.of(
            new ManagedDesktopProfile(
                    "managed-desktop",
                    "Managed Desktop",
                    "The single profile of Managed Desktop until 2021.",
                    List.of("Microsoft365Managed_Autopilot")),
            new ManagedDesktopProfile(
                    "sensitive-data",
                    "Sensitive data",
                    "For people who handle confidential data: no external storage, no administrators, listed apps only.",
                    List.of("Microsoft365Managed_SensitiveData", "Microsoft365Managed_SensitiveData-Shared")),
            new ManagedDesktopProfile(
                    "power-user",
                    "Power user",
                    "For people who need more freedom, such as developers: local administrators, external storage.",
                    List.of("Microsoft365Managed_PowerUser")),
            new ManagedDesktopProfile(
                    "standard",
                    "Standard",
                    "For most people: apps from the organization, no administrators.",
                    List.of("Microsoft365Managed_Standard", "Microsoft365Managed_Standard-Shared")),
            new ManagedDesktopProfile(
                    "kiosk",
                    "Kiosk",
                    "For devices with one task and no user of their own.",
                    List.of("Microsoft365Managed_Kiosk", "Microsoft365Managed_Kiosk-Shared")));

    private ManagedDesktopProfiles() {}
}
