-- The view is a fold of the log: every column's kept source stands in schemas/src/main/resources/view-sources.csv.
-- Ids compare byte by byte, so that the order of a page does not depend on the database's locale.

-- How far each partition is folded in, in the same transaction as what was folded.
CREATE TABLE positions (
    topic     text     NOT NULL,
    partition smallint NOT NULL,
    position  bigint   NOT NULL,
    PRIMARY KEY (topic, partition)
) WITH (fillfactor = 10);

CREATE TABLE uploads (
    upload_id      uuid        PRIMARY KEY,
    customer       text        COLLATE "C" NOT NULL,
    submitter      text        NOT NULL,
    group_tag      text        COLLATE "C" NOT NULL,
    files          text        NOT NULL,
    row_count      int         NOT NULL,
    request_id     text        NOT NULL,
    correlation_id text        NOT NULL,
    trace_id       text        NOT NULL,
    received_at    timestamptz NOT NULL,
    -- Said again whenever publishing starts anew.
    announced_at   timestamptz NOT NULL,
    -- Every row is on the log; null until then.
    published_at   timestamptz
) WITH (fillfactor = 80);

CREATE INDEX uploads_of_customer ON uploads (customer, received_at, upload_id);

CREATE TABLE upload_rows (
    upload_id        uuid        NOT NULL,
    decided_at       timestamptz NOT NULL,
    source_offset    bigint      NOT NULL,
    row_number       int         NOT NULL,
    line             int         NOT NULL,
    file             smallint    NOT NULL,
    source_partition smallint    NOT NULL,
    -- Partition of the event that decided the row: counts are kept per shard, so that nobody waits for another's.
    shard            smallint    NOT NULL,
    outcome          text        COLLATE "C" NOT NULL,
    code             text        COLLATE "C" NOT NULL,
    device_id        text        COLLATE "C" NOT NULL,
    serial_number    text        COLLATE "C" NOT NULL,
    product_key      text        NOT NULL,
    group_tag        text        COLLATE "C" NOT NULL,
    -- JSON arrays as they are answered; null if empty.
    faults           text,
    warnings         text,
    PRIMARY KEY (upload_id, row_number)
);

CREATE INDEX upload_rows_failed ON upload_rows (upload_id, row_number) WHERE outcome IN ('rejected', 'refused');

CREATE TABLE upload_counts (
    upload_id       uuid        NOT NULL,
    last_decided_at timestamptz NOT NULL,
    row_count       int         NOT NULL,
    shard           smallint    NOT NULL,
    outcome         text        COLLATE "C" NOT NULL,
    code            text        COLLATE "C" NOT NULL,
    PRIMARY KEY (upload_id, shard, outcome, code)
) WITH (fillfactor = 50);

CREATE TABLE devices (
    device_id     text        COLLATE "C" PRIMARY KEY,
    version       bigint      NOT NULL,
    upload_id     uuid        NOT NULL,
    registered_at timestamptz NOT NULL,
    row_number    int         NOT NULL,
    customer      text        COLLATE "C" NOT NULL,
    submitter     text        NOT NULL,
    status        text        COLLATE "C" NOT NULL,
    serial_number text        COLLATE "C" NOT NULL,
    product_key   text        NOT NULL,
    manufacturer  text        NOT NULL,
    model         text        NOT NULL,
    proof         text        NOT NULL,
    group_tag     text        COLLATE "C" NOT NULL,
    assigned_user text        NOT NULL,
    profile_id    text        NOT NULL,
    profile_name  text        NOT NULL,
    -- What the hardware hash tells, a JSON object as it is answered; null without a hash.
    facts         text
) WITH (fillfactor = 90);

-- The one order in which devices are listed: a serial number never changes, so a page never loses one.
CREATE INDEX devices_of_customer ON devices (customer, lower(serial_number), device_id);
CREATE INDEX devices_of_group ON devices (customer, group_tag, lower(serial_number), device_id) INCLUDE (upload_id);
-- Without it, a page of a rare status reads its customer's whole fleet.
CREATE INDEX devices_of_status ON devices (customer, status, lower(serial_number), device_id);
