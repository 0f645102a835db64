CREATE INDEX devices_of_profile ON devices (customer, profile_id, lower(serial_number), device_id);

-- The devices of an upload are listed in the order of its rows: a small index, whose entries come in the order of the log.
CREATE INDEX devices_of_upload ON devices (upload_id, row_number);

-- What it was for, the index by status does too, which has the devices of each status in that order; so a new device costs
-- little more than it did. Last, since from here on the table cannot be read until the migration ends.
DROP INDEX devices_of_customer;
