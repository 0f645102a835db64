package rollcall.schemas;
