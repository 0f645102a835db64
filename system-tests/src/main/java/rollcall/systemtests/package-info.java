package rollcall.systemtests;
