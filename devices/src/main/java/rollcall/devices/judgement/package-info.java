/** Whether a row may go on: the rules, their codes, and how each is put into words. */
package rollcall.devices.judgement;
