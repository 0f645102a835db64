package rollcall.ingest.upload;

import rollcall.bodies.RowSink;
import rollcall.bodies.SentFile;
import rollcall.devices.csv.CsvLimits;
import rollcall.devices.csv.FileShape;
import rollcall.devices.row.DeviceRow;
import rollcall.devices.row.Dialect;
import rollcall.ingest.report.Place;

/** Numbers the rows of a body through all its files, and refuses a body with too many of them, or with none. */
abstract class LimitedRows implements RowSink {
    private final UploadLimits limits;
    private int rows;
    private int files;
    private String batch = "";

    LimitedRows(UploadLimits limits) {
        this.limits = limits;
    }

    /** Takes the next row in. */
    abstract void take(Place place, DeviceRow row);

    @Override
    public final CsvLimits csvLimits() {
        return new CsvLimits(limits.lineLength(), Integer.MAX_VALUE, CsvLimits.DEFAULTS.bannerLines());
    }

    @Override
    public final void row(SentFile file, int line, DeviceRow row) {
        if (rows == limits.rows()) {
            throw file.atFault(Refusals.tooManyRows(limits.rows()).atLine(line));
        }
        number(line, row);
    }

    @Override
    public final void device(DeviceRow device) {
        if (rows == Math.min(limits.jsonDevices(), limits.rows())) {
            throw Refusals.tooManyDevices(Math.min(limits.jsonDevices(), limits.rows()));
        }
        number(0, device);
    }

    private void number(int line, DeviceRow row) {
        rows++;
        take(new Place(rows, files, line), row);
    }

    @Override
    public void file(String name, FileShape shape) {
        files++;
    }

    @Override
    public void file(Dialect dialect) {
        files++;
    }

    @Override
    public final void batch(String groupTag) {
        batch = GroupTags.sound(groupTag);
    }

    /** How many rows came. */
    final int rows() {
        return rows;
    }

    final void requireRows() {
        if (rows == 0) {
            throw Refusals.noRows();
        }
    }

    /** The tag of the whole body: the address's beats the body's. */
    final String groupTag(UploadCall call) {
        return call.groupTag().isEmpty() ? batch : call.groupTag();
    }
}
