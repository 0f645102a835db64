/** What has become of an upload: its counts, its rows, and those of them that failed, ready to be mended. */
package rollcall.status.uploads;
