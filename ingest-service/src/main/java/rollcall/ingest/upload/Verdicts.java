package rollcall.ingest.upload;

import rollcall.devices.judgement.FieldLimits;
import rollcall.devices.judgement.Judge;
import rollcall.devices.judgement.Sender;
import rollcall.devices.row.DeviceRow;
import rollcall.ingest.report.Place;
import rollcall.ingest.report.Report;

/** Judges each row as it would be judged on its way, and reports the judgement. */
final class Verdicts extends LimitedRows {
    private static final Judge JUDGE = new Judge(FieldLimits.DEFAULTS);

    private final UploadCall call;
    private final Sender sender;
    private final Report report;
    private final Runnable beforeRow;

    /** @param beforeRow may end the reading */
    Verdicts(UploadCall call, UploadLimits limits, Report report, Runnable beforeRow) {
        super(limits);
        this.call = call;
        this.sender = Sender.of(call.submitter(), call.customer());
        this.report = report;
        this.beforeRow = beforeRow;
    }

    @Override
    void take(Place place, DeviceRow row) {
        beforeRow.run();
        report.row(place, JUDGE.judge(row, sender, call.groupTag()));
    }
}
