/**
 * The contract between the services: which topics there are, what lies on them and how it is written.
 *
 * <p>The event classes in {@code rollcall.events} are generated from {@code src/main/avro}.
 */
package rollcall.schemas;
