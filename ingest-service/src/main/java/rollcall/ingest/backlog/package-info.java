/** How long rows that were taken lie unread, so that no more are taken before the log forgets them. */
package rollcall.ingest.backlog;
