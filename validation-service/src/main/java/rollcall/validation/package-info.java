package rollcall.validation;
