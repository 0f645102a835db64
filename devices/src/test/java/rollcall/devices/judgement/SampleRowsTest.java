package rollcall.devices.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rollcall.devices.csv.CsvLimits;
import rollcall.devices.csv.CsvUpload;
import rollcall.devices.judgement.Judgement.Accepted;
import rollcall.devices.judgement.Judgement.Rejected;
import rollcall.devices.sample.SampleDefect;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;

class SampleRowsTest {
    private static final Judge JUDGE = new Judge(FieldLimits.DEFAULTS);
    private static final Set<Code> DECIDED_LATER = Set.of(Code.DUPLICATE_IN_UPLOAD, Code.DEVICE_NOT_FOUND);

    @ParameterizedTest
    @EnumSource(names = "JSON", mode = EnumSource.Mode.EXCLUDE)
    void areRejectedForWhatIsWrongWithThemAndForNothingElse(SampleFormat format) throws Exception {
        List<SampleDefect> defects = Stream.of(SampleDefect.values())
                .filter(defect -> defect.showsIn(format))
                .toList();
        SampleUpload sample = SampleUpload.of(new SampleDevices(7), 2L * defects.size(), format)
                .forUsers("Microsoft365Managed_Autopilot", "contoso.com")
                .damaged(2, defects);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        sample.writeTo(file);

        CsvUpload upload = CsvUpload.open(new ByteArrayInputStream(file.toByteArray()), CsvLimits.DEFAULTS);
        for (int row = 1; row <= sample.rows(); row++) {
            String code = sample.defect(row).map(SampleDefect::code).orElse("");
            Judgement judgement = JUDGE.judge(upload.next().orElseThrow().device(), Sender.PARTNER, "");
            if (code.isEmpty() || DECIDED_LATER.contains(Code.valueOf(code))) {
                assertThat(judgement).as("row %d", row).isInstanceOf(Accepted.class);
            } else {
                assertThat(judgement)
                        .as("row %d", row)
                        .isInstanceOfSatisfying(
                                Rejected.class,
                                rejected -> assertThat(rejected.faults())
                                        .extracting(Finding::code)
                                        .contains(Code.valueOf(code)));
            }
        }
    }
}
