/**
 * The init step of an installation: creates the topics of the catalogue and registers their schemas. Run again, it
 * changes nothing; where it finds something else than it would create, it says so and fails.
 */
package rollcall.provisioning;
