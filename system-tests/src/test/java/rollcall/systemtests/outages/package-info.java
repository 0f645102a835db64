/** What a system of running jars does while its surroundings fail: brokers, database, schema registry, disks. */
package rollcall.systemtests.outages;
