package rollcall.provisioning;
