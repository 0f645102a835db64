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
    -- upload, or assignment: a list of devices that get a profile by hand.
    kind           text        NOT NULL,
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

-- A device is told of by two topics, which are read in any order. So it has five parts, each with the version of the
-- telling it comes from: the last claim, how the device stands, its hardware, its user, and how it all began.
CREATE TABLE devices (
    device_id     text        COLLATE "C" PRIMARY KEY,
    -- 0, and the claim unknown, as long as only changes have been read.
    claim_version bigint      NOT NULL,
    version       bigint      NOT NULL,
    facts_version bigint      NOT NULL,
    user_version  bigint      NOT NULL,
    upload_id     uuid,
    registered_at timestamptz,
    row_number    int         NOT NULL,
    claimed_by    text        COLLATE "C" NOT NULL,
    submitter     text        NOT NULL,
    serial_number text        COLLATE "C" NOT NULL,
    product_key   text        NOT NULL,
    manufacturer  text        NOT NULL,
    model         text        NOT NULL,
    proof         text        NOT NULL,
    -- Whose it was at that version.
    held_by       text        COLLATE "C" NOT NULL,
    -- DEREGISTERED where the claim has ended.
    status        text        COLLATE "C" NOT NULL,
    group_tag     text        COLLATE "C" NOT NULL,
    profile_id    text        NOT NULL,
    profile_name  text        NOT NULL,
    -- What the hardware hash tells, a JSON object as it is answered; null without a hash.
    facts         text,
    assigned_user text        NOT NULL,
    -- The first registration there was, which for most devices is all that ever happens; 0 and null where it is unknown.
    beginning        bigint      NOT NULL DEFAULT 0,
    begun_at         timestamptz,
    begun_upload_id  uuid,
    begun_row_number int         NOT NULL DEFAULT 0,
    begun_by         text        COLLATE "C",
    begun_for        text        COLLATE "C",
    begun_status     text        COLLATE "C",
    begun_details    text,
    -- Whose it is; empty if nobody's, and while a claim or its end is told by one topic and not yet by the other.
    customer      text        COLLATE "C" NOT NULL GENERATED ALWAYS AS (
        CASE WHEN claimed_by = held_by AND status <> 'DEREGISTERED' THEN claimed_by ELSE '' END) STORED
) WITH (fillfactor = 90);

-- The one order in which devices are listed: a serial number never changes, so a page never loses one.
CREATE INDEX devices_of_customer ON devices (customer, lower(serial_number), device_id);
CREATE INDEX devices_of_group ON devices (customer, group_tag, lower(serial_number), device_id) INCLUDE (upload_id);
-- Without it, a page of a rare status reads its customer's whole fleet.
CREATE INDEX devices_of_status ON devices (customer, status, lower(serial_number), device_id);

-- What has happened to each device after its beginning, later registrations among it, and whose it was then: the only
-- part of a past owner's time that is still shown, and to nobody else.
CREATE TABLE device_changes (
    device_id     text        COLLATE "C" NOT NULL,
    version       bigint      NOT NULL,
    occurred_at   timestamptz NOT NULL,
    -- The row that brought it about; null and 0 if none did.
    upload_id     uuid,
    row_number    int         NOT NULL,
    customer      text        COLLATE "C" NOT NULL,
    kind          text        NOT NULL,
    status_before text        NOT NULL,
    status_after  text        NOT NULL,
    why           text        NOT NULL,
    -- The organization that acted; empty if nobody did.
    acted         text        COLLATE "C" NOT NULL,
    -- Empty if it is not about one.
    conflict_id   text        COLLATE "C" NOT NULL,
    -- A JSON object as it is answered; null if there is nothing more to tell.
    details       text,
    PRIMARY KEY (device_id, version)
);

-- All of it, from the beginning.
CREATE VIEW device_story AS
    SELECT device_id, version, occurred_at, upload_id, row_number, customer, kind, status_before, status_after, why, acted,
        conflict_id, details
    FROM device_changes
    UNION ALL
    SELECT device_id, beginning, begun_at, begun_upload_id, begun_row_number, begun_for, 'registration', '', begun_status,
        '', begun_by, '', begun_details
    FROM devices WHERE beginning > 0;

-- Two devices that showed up with one piece of hardware. Each is told by itself, so what is known only grows.
CREATE TABLE conflicts (
    conflict_id    text        COLLATE "C" PRIMARY KEY,
    anchor         text        NOT NULL,
    -- The device that held the hardware first; empty until it has been told.
    earlier_device text        COLLATE "C" NOT NULL,
    later_device   text        COLLATE "C" NOT NULL,
    found_at       timestamptz NOT NULL,
    -- Null while it is not settled.
    settled_at     timestamptz,
    decision       text        COLLATE "C" NOT NULL,
    settled_by     text        COLLATE "C" NOT NULL,
    reason         text        COLLATE "C" NOT NULL,
    request_id     text        COLLATE "C" NOT NULL
);

CREATE INDEX conflicts_in_order ON conflicts (found_at, conflict_id);

CREATE TABLE audit_entries (
    entry_id       text        COLLATE "C" PRIMARY KEY,
    occurred_at    timestamptz NOT NULL,
    -- For whom.
    customer       text        COLLATE "C" NOT NULL,
    -- Who.
    organization   text        COLLATE "C" NOT NULL,
    person         text        NOT NULL,
    client         text        NOT NULL,
    command        text        COLLATE "C" NOT NULL,
    subject        text        NOT NULL,
    -- A JSON object as it is answered; null if there is nothing more to tell.
    details        text,
    request_id     text        NOT NULL,
    correlation_id text        NOT NULL
);

CREATE INDEX audit_of_customer ON audit_entries (customer, occurred_at, entry_id);
