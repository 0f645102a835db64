package rollcall.streams;

/** Whose fault it is that a record could not be read. */
enum Fault {
    /** Nobody can read it, now or later. */
    RECORD,
    /** It may be read when the schema registry answers again. */
    SURROUNDINGS
}
