package rollcall.standalone.doctor;

/**
 * From where on something is wrong.
 *
 * @param lag records of one topic that a group may have still to read
 * @param freePercent of a disk that has to be free
 */
public record Limits(long lag, int freePercent) {}
