-- What is posted to webhooks. No fold of the log: a rebuild of the view leaves it alone.

-- How far each partition has been looked through for what is to be posted: a view that folds the log anew posts nothing again.
CREATE TABLE noted (
    topic     text     NOT NULL,
    partition smallint NOT NULL,
    position  bigint   NOT NULL,
    PRIMARY KEY (topic, partition)
) WITH (fillfactor = 10);

-- Uploads of which a row was decided, once a batch: whoever takes a line looks whether its upload has come to its end.
CREATE TABLE moved_uploads (
    line      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    upload_id uuid   NOT NULL
);

CREATE TABLE deliveries (
    -- The same for the same event and webhook.
    delivery_id  uuid        PRIMARY KEY,
    webhook_id   text        COLLATE "C" NOT NULL,
    customer     text        COLLATE "C" NOT NULL,
    event        text        NOT NULL,
    body         text        NOT NULL,
    -- pending, delivered or parked
    state        text        NOT NULL DEFAULT 'pending',
    noted_at     timestamptz NOT NULL,
    -- It is parked a day after this.
    tried_since  timestamptz NOT NULL,
    due_at       timestamptz NOT NULL,
    -- Whoever posts it has it until then.
    leased_until timestamptz,
    attempts     int         NOT NULL DEFAULT 0,
    -- After which attempt it was asked for again, 0 if never: it begins anew from there, also if that one was under way.
    asked_after  int         NOT NULL DEFAULT 0,
    attempted_at timestamptz,
    -- What its receiver answered; 0 if nothing.
    status       int         NOT NULL DEFAULT 0,
    -- Why it was not delivered, a stable word; empty if it was.
    problem      text        NOT NULL DEFAULT ''
) WITH (fillfactor = 80);

CREATE INDEX deliveries_pending ON deliveries (webhook_id, due_at) WHERE state = 'pending';
CREATE INDEX deliveries_of_webhook ON deliveries (webhook_id, noted_at, delivery_id);
CREATE INDEX deliveries_by_age ON deliveries (noted_at);

-- Receivers that failed, left alone for a while: the more often in a row, the longer.
CREATE TABLE resting (
    webhook_id text        COLLATE "C" PRIMARY KEY,
    failures   int         NOT NULL,
    until      timestamptz NOT NULL
) WITH (fillfactor = 50);
