/**
 * What is wrong with a running system. Looks make a {@link rollcall.standalone.doctor.Snapshot}, checks make findings of it and
 * of nothing else.
 */
package rollcall.standalone.doctor;
