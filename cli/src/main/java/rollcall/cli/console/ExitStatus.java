package rollcall.cli.console;

/** What a command ends with, for scripts to go by. The numbers never change; {@code docs/cli.md} lists them. */
public enum ExitStatus {
    OK(0, "done"),
    FINDINGS(1, "done, and rows failed or something was found"),
    USAGE(2, "not understood: an option, an argument or a file that cannot be read"),
    UNREACHABLE(3, "Rollcall cannot be reached, or is too busy after several tries"),
    NOT_ALLOWED(4, "not logged in, or not allowed"),
    NOT_FOUND(5, "there is no such thing"),
    REFUSED(6, "Rollcall refuses what was asked, and says why"),
    BROKEN(70, "an error of the command itself");

    private final int number;
    private final String meaning;

    ExitStatus(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    /** As help tells it. */
    public String meaning() {
        return meaning;
    }
}
