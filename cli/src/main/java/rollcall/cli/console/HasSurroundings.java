package rollcall.cli.console;

/** The topmost command, from which all below have their surroundings. */
@FunctionalInterface
public interface HasSurroundings {
    Surroundings surroundings();
}
