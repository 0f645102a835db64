package rollcall.standalone.doctor;

/**
 * Something that is wrong.
 *
 * @param check a stable word for what kind of thing it is
 * @param what what was seen, naming the topic, group, subject or service
 * @param advice what to do about it
 */
public record Finding(String check, String what, String advice) {}
