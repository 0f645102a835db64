/** Who gets a device: the rules of a claim and what is remembered of it. Nothing of Kafka or Spring. */
package rollcall.registry.claim;
