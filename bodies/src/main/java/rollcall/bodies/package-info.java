/** Reads the bodies that lists of devices arrive in, row by row as they arrive: CSV, several files, JSON. */
package rollcall.bodies;
