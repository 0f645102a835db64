package rollcall.status;
