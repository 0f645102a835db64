package rollcall.devices.csv;

import rollcall.devices.row.DeviceRow;

/**
 * A row and where it stands. Its cells are the file's own text, with one exception: an apostrophe before {@code = + - @},
 * a tab, a carriage return or a line feed at the start of a cell is taken away, since our exports put it there (see
 * {@link CsvOutput}).
 *
 * @param number which data row of the file it is, from 1; banner, header and blank lines do not count
 * @param line the physical line on which it starts, from 1
 * @param device what the row says
 */
public record CsvRow(int number, int line, DeviceRow device) {}
