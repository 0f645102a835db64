package rollcall.ingest;
