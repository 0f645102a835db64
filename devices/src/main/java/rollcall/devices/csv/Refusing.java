package rollcall.devices.csv;

/** Carries a refusal through the parser, which lets unchecked exceptions pass only as a cause. */
final class Refusing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FileRefused refusal;

    Refusing(FileRefused refusal) {
        super(null, refusal, false, false);
        this.refusal = refusal;
    }

    FileRefused refusal() {
        return refusal;
    }
}
