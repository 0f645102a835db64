package rollcall.http;
