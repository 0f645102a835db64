/** Whether the service can take uploads: what it needs to publish them, and to recognize them. */
package rollcall.ingest.health;
