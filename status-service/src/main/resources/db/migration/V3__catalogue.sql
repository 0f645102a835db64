-- What manufacturers say they built: of each device what was said last. Neither its hash nor what shows its hardware is
-- kept here, for nobody is shown either.
CREATE TABLE catalogue_devices (
    device_id      text        COLLATE "C" PRIMARY KEY,
    version        bigint      NOT NULL,
    published_at   timestamptz NOT NULL,
    -- The publication and the entry of it that said so last; null and 0 if unknown.
    publication_id uuid,
    entry_number   int         NOT NULL,
    -- Whether a hardware hash was published.
    hash           boolean     NOT NULL,
    partner        text        COLLATE "C" NOT NULL,
    serial_number  text        COLLATE "C" NOT NULL,
    manufacturer   text        NOT NULL,
    model          text        NOT NULL,
    -- A JSON array as it is answered; null if empty.
    product_keys   text
);

-- The one order in which a catalogue is listed: nothing of it ever changes, so a page never loses an entry.
CREATE INDEX catalogue_of_partner ON catalogue_devices (partner, lower(serial_number), device_id);
