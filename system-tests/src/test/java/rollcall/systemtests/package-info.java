/** The shipped jars, driven from outside over HTTP and Kafka as clients and operators do. */
package rollcall.systemtests;
