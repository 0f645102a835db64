package rollcall.standalone;
