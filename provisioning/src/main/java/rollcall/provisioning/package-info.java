/**
 * The init step of an installation: creates the topics of the catalogue, registers their schemas and, where the broker has
 * locks, lets principals do what the catalogue grants. Run again, it changes nothing; where it finds something else than it
 * would create, it says so and fails.
 */
package rollcall.provisioning;
