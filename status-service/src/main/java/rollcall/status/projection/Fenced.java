package rollcall.status.projection;

/** Somebody else has moved a partition on, or the view was rebuilt: what was believed about positions is void. */
final class Fenced extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Fenced() {
        super("a partition does not stand where this writer left it");
    }
}
