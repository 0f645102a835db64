-- What operators are shown of dead letters: where each lies, and whether it was driven again. No fold of what is kept for good:
-- a rebuild of the view leaves it alone. Lost, it is read anew from the dead-letter topics and the audit.

-- How far each dead-letter topic, and the audit, has been read.
CREATE TABLE positions (
    topic     text     COLLATE "C" NOT NULL,
    partition smallint NOT NULL,
    position  bigint   NOT NULL,
    PRIMARY KEY (topic, partition)
) WITH (fillfactor = 10);

CREATE TABLE letters (
    -- Of the topic that the record was read from; partition and position are those of the letter itself.
    topic            text        COLLATE "C" NOT NULL,
    partition        smallint    NOT NULL,
    position         bigint      NOT NULL,
    set_aside_at     timestamptz NOT NULL,
    -- Where the record lay; -1 if whoever wrote the letter does not say.
    source_partition smallint    NOT NULL,
    source_offset    bigint      NOT NULL,
    -- Who set it aside; empty if none of ours.
    service          text        COLLATE "C" NOT NULL,
    reason           text        NOT NULL,
    -- Bytes of its value; -1 without one.
    size             int         NOT NULL,
    PRIMARY KEY (topic, partition, position)
);

CREATE INDEX letters_in_order ON letters (set_aside_at, topic, partition, position);
CREATE INDEX letters_of_topic ON letters (topic, set_aside_at, partition, position);
CREATE INDEX letters_of_service ON letters (service, set_aside_at, topic, partition, position);

-- Nobody counts millions for each who looks.
CREATE TABLE counts (
    topic   text   COLLATE "C" NOT NULL,
    service text   COLLATE "C" NOT NULL,
    letters bigint NOT NULL,
    PRIMARY KEY (topic, service)
) WITH (fillfactor = 50);

-- Who drove which letter again; the audit has it for good, and each row is the same as its entry there.
CREATE TABLE redrives (
    entry_id     text        COLLATE "C" PRIMARY KEY,
    topic        text        COLLATE "C" NOT NULL,
    partition    smallint    NOT NULL,
    position     bigint      NOT NULL,
    redriven_at  timestamptz NOT NULL,
    organization text        NOT NULL,
    person       text        NOT NULL
);

CREATE INDEX redrives_of_letter ON redrives (topic, partition, position, redriven_at);
