-- What the peer keeps, so that the same can be asked of it as of Rollcall's view: which devices a customer has, by group,
-- status, profile and upload, and what became of every row of an upload.

CREATE TABLE uploads (
    upload_id    uuid        PRIMARY KEY,
    customer     text        NOT NULL,
    submitter    text        NOT NULL,
    group_tag    text        NOT NULL,
    received_at  timestamptz NOT NULL,
    completed_at timestamptz
);

CREATE TABLE profiles (
    tag          text PRIMARY KEY,
    profile_id   text NOT NULL,
    profile_name text NOT NULL
);

CREATE TABLE devices (
    device_id     text        PRIMARY KEY,
    upload_id     uuid        NOT NULL,
    registered_at timestamptz NOT NULL,
    row_number    int         NOT NULL,
    customer      text        NOT NULL,
    submitter     text        NOT NULL,
    serial_number text        NOT NULL,
    product_key   text        NOT NULL,
    manufacturer  text        NOT NULL,
    model         text        NOT NULL,
    proof         text        NOT NULL,
    status        text        NOT NULL,
    group_tag     text        NOT NULL,
    profile_id    text        NOT NULL,
    profile_name  text        NOT NULL,
    facts         text,
    assigned_user text        NOT NULL
);

CREATE INDEX devices_of_group ON devices (customer, group_tag, lower(serial_number), device_id) INCLUDE (upload_id);
CREATE INDEX devices_of_status ON devices (customer, status, lower(serial_number), device_id);
CREATE INDEX devices_of_profile ON devices (customer, profile_id, lower(serial_number), device_id);
CREATE INDEX devices_of_upload ON devices (upload_id, row_number);

CREATE TABLE upload_rows (
    upload_id     uuid        NOT NULL,
    decided_at    timestamptz NOT NULL,
    row_number    int         NOT NULL,
    line          int         NOT NULL,
    outcome       text        NOT NULL,
    code          text        NOT NULL,
    device_id     text        NOT NULL,
    serial_number text        NOT NULL,
    product_key   text        NOT NULL,
    group_tag     text        NOT NULL,
    faults        text,
    warnings      text,
    PRIMARY KEY (upload_id, row_number)
);

CREATE INDEX upload_rows_failed ON upload_rows (upload_id, row_number) WHERE outcome IN ('rejected', 'refused');

-- For SQL alone, which keeps the devices and nothing else.
CREATE TABLE imported (
    device_id     text PRIMARY KEY,
    customer      text NOT NULL,
    serial_number text NOT NULL,
    product_key   text NOT NULL,
    manufacturer  text NOT NULL,
    model         text NOT NULL,
    group_tag     text NOT NULL,
    profile_id    text
);

-- Files are read by the database itself, each line as one text: a line with a comma too many would end the whole import.
CREATE EXTENSION file_fdw;
CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
