/** An OEM's catalogue on its way in: read as it arrives, put on the log entry by entry, answered once all are decided. */
package rollcall.registry.publication;
