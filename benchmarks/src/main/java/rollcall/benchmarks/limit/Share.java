package rollcall.benchmarks.limit;

/** So many come of so many others: spread evenly over them, none lost to rounding. */
record Share(long out, long in) {

    /** How many there are after so many of the others. */
    long until(long others) {
        return others * out / in;
    }
}
