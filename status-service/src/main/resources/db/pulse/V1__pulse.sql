-- What came into view lately, for whoever watches: a line a second and instance while rows flow, kept for minutes. No fold of the
-- log, and no loss if the database forgets it in a crash.
CREATE UNLOGGED TABLE ticks (
    -- By the database's clock, which all instances share.
    at         timestamptz NOT NULL,
    -- Rows by the code that they ended with, in the same order.
    codes      text[]      NOT NULL,
    code_rows  int[]       NOT NULL,
    -- Devices by the class of time that it took until they were ready, in the same order.
    classes    int[]       NOT NULL,
    class_rows int[]       NOT NULL
);
