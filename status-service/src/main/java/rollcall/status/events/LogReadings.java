package rollcall.status.events;

/** Makes what reads the log. */
@FunctionalInterface
interface LogReadings {
    /**
     * @param purpose added to the client's id
     * @param start where to begin on each lane
     */
    LogReading from(String purpose, long[] start);
}
