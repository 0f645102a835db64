package rollcall.registry;
