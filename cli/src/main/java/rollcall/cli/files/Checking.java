package rollcall.cli.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rollcall.cli.console.Common;
import rollcall.cli.console.Measured;
import rollcall.cli.console.ProgressLine;
import rollcall.devices.csv.CsvLimits;
import rollcall.devices.csv.CsvRow;
import rollcall.devices.csv.CsvUpload;
import rollcall.devices.csv.FileRefused;
import rollcall.devices.duplicate.Comparison;
import rollcall.devices.duplicate.ComparisonMemory;
import rollcall.devices.duplicate.Verdict;
import rollcall.devices.judgement.Code;
import rollcall.devices.judgement.FieldLimits;
import rollcall.devices.judgement.Finding;
import rollcall.devices.judgement.Judge;
import rollcall.devices.judgement.Judgement;
import rollcall.devices.judgement.Sender;

/** Judges the rows of files as they would be judged on their way, several at a time, and reports them in their order. */
final class Checking {
    /** For what rows name: nearly three million devices, and the heap is a small one. */
    private static final long MEMORY = 80L << 20;

    private final List<DeviceFile> files;
    private final Sender sender;
    private final String tag;
    private final boolean warnings;
    private final CheckReport report;
    private final ProgressLine progress;
    private final Judge judge = new Judge(FieldLimits.DEFAULTS);
    private final Comparison comparison = new Comparison(new ComparisonMemory(MEMORY));
    private final Numbering numbering;
    private final Map<Code, Integer> codes = new EnumMap<>(Code.class);
    private int rejected;
    private int refused;

    /** A row that was judged by itself. */
    private record Judged(CsvRow row, Judgement judgement) {}

    Checking(Common common, List<DeviceFile> files, Sender sender, String tag, boolean warnings, CheckReport report) {
        this.files = files;
        this.sender = sender;
        this.tag = tag;
        this.warnings = warnings;
        this.report = report;
        this.numbering = new Numbering(files);
        this.progress = new ProgressLine(common);
    }

    /** Whether nothing is wrong. */
    boolean run() throws IOException {
        try (progress;
                comparison;
                Abreast<CsvRow, Judged> judging =
                        new Abreast<>(row -> new Judged(row, judge.judge(row.device(), sender, tag)), this::told)) {
            for (DeviceFile file : files) {
                numbering.begin(file);
                read(file, judging);
            }
        }
        report.end(new CheckSummary(
                numbering.rows(),
                rejected,
                Map.copyOf(codes),
                comparison.compared(numbering.rows()),
                files.size(),
                refused));
        return rejected == 0 && refused == 0;
    }

    private void read(DeviceFile file, Abreast<CsvRow, Judged> judging) throws IOException {
        long size = file.size();
        try (InputStream bytes =
                new Measured(file.open(), read -> progress.show(file.name(), read, size, numbering.rows() + " rows"))) {
            CsvUpload upload = CsvUpload.open(bytes, CsvLimits.DEFAULTS);
            try {
                for (Optional<CsvRow> row = upload.next(); row.isPresent(); row = upload.next()) {
                    judging.add(row.get());
                }
            } finally {
                judging.finish();
            }
            progress.close();
            report.file(file, upload.shape(), numbering.rowsOfFile());
            if (numbering.rowsOfFile() == 0) {
                refused++;
                report.empty(file);
            }
        } catch (FileRefused atFault) {
            refused++;
            progress.close();
            report.refused(file, atFault);
        }
    }

    private void told(Judged judged) {
        int number = numbering.next();
        Verdict verdict = comparison.verdict(number, judged.judgement());
        if (verdict instanceof Verdict.Sound sound) {
            if (warnings && !sound.warnings().isEmpty()) {
                row(judged.row(), List.of(), inTheirFiles(sound.warnings()));
            }
        } else if (verdict instanceof Verdict.Repeated repeated) {
            row(
                    judged.row(),
                    inTheirFiles(List.of(repeated.fault())),
                    shown(repeated.judgement().warnings()));
        } else if (verdict instanceof Verdict.Faulty faulty) {
            row(
                    judged.row(),
                    faulty.judgement().faults(),
                    shown(faulty.judgement().warnings()));
        }
    }

    private void row(CsvRow row, List<Finding> faults, List<Finding> remarks) {
        if (!faults.isEmpty()) {
            rejected++;
            codes.merge(faults.get(0).code(), 1, Integer::sum);
        }
        progress.close();
        report.row(numbering.file(), row, faults, remarks);
    }

    private List<Finding> shown(List<Finding> remarks) {
        return warnings ? remarks : List.of();
    }

    private List<Finding> inTheirFiles(List<Finding> findings) {
        return findings.stream().map(numbering::inItsFile).toList();
    }
}
