package rollcall.gateway;
