/** Imaginary devices and the files that list them: repeatable input for demonstrations, tests and measurements. */
package rollcall.devices.sample;
