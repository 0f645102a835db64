/** What becomes of a device after its registration: it is seen, changed by hand and given up. Nothing of Kafka or Spring. */
package rollcall.registry.lifecycle;
