/** The Kafka broker as a program of its own, on Kafka's jars alone. */
package rollcall.standalone.broker;
