package rollcall.benchmarks.peer.batch;

/**
 * For whom files are registered.
 *
 * @param groupTag of rows that bring none
 */
record Order(String customer, String submitter, String groupTag) {}
