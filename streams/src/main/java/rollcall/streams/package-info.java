/**
 * What the two Kafka Streams services share: settings, dead letters, restarts, memory, health and figures. What they do
 * with a row is theirs alone.
 */
package rollcall.streams;
