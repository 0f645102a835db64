package rollcall.status.projection;

/** How many rows of one outcome and code a batch really wrote. */
record RowsWritten(String outcome, String code, int count) {}
