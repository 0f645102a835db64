package rollcall.devices.hash;

/** Damage to a hash's text that has exactly one remedy. */
public enum Mending {
    /** White space was taken out, line breaks of a wrapped text among it. */
    WHITE_SPACE,
    /** The text ended in more or fewer {@code =} than its length asks for; devices write it without any. */
    PADDING,
    /** The text held one character more than a multiple of four; what the missing ones would say is zero. */
    LENGTH,
    /** The end of the trailer was lost; what is left of the SHA-256 in it proves what the rest must have been. */
    LOST_END
}
