/**
 * Device lists as they really arrive: read as a stream in constant memory, and written again in the shape they came in.
 *
 * <p>{@link rollcall.devices.csv.CsvUpload} reads, {@link rollcall.devices.csv.RowOutput} writes. A file is taken or
 * refused as a whole ({@link rollcall.devices.csv.FileRefused}); a row is never refused here, only read.
 */
package rollcall.devices.csv;
