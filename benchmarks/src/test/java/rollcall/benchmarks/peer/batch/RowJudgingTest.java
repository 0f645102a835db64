package rollcall.benchmarks.peer.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rollcall.devices.csv.CsvRow;
import rollcall.devices.csv.FileRefused;
import rollcall.devices.judgement.FieldLimits;
import rollcall.devices.judgement.Judge;
import rollcall.devices.sample.SampleDefect;
import rollcall.devices.sample.SampleDevices;
import rollcall.devices.sample.SampleFormat;
import rollcall.devices.sample.SampleUpload;

class RowJudgingTest {
    private static final String TAG = "Microsoft365Managed_Autopilot";
    private static final int ROWS = 60;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(names = {"PARTNER_CENTER", "INTUNE", "SCRIPT", "MMD_SELF"})
    void endsEveryDamagedRowAsRollcallDoes(SampleFormat format) throws IOException, FileRefused {
        SampleUpload upload = damaged(format);

        List<JudgedRow> rows = judged(upload);

        assertThat(rows).hasSize(ROWS);
        for (JudgedRow row : rows) {
            Optional<SampleDefect> defect = upload.defect(row.decided().number());
            // Which of two rows has their device is the table's to say.
            String code = defect.filter(suffered -> suffered != SampleDefect.DUPLICATE)
                    .map(SampleDefect::codeInOwnUpload)
                    .orElse("");
            assertThat(row.decided().code()).as("%s", defect).isEqualTo(code);
            assertThat(row.claim().isPresent()).isEqualTo(code.isEmpty());
        }
    }

    @Test
    void claimsTheSameDeviceByEveryCollectionOfItsHash() throws IOException, FileRefused {
        SampleUpload upload = damaged(SampleFormat.PARTNER_CENTER);
        List<JudgedRow> rows = judged(upload);

        JudgedRow duplicate = rows.stream()
                .filter(row -> upload.defect(row.decided().number())
                        .filter(SampleDefect.DUPLICATE::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow();

        assertThat(duplicate.decided().deviceId())
                .isEqualTo(rows.get(duplicate.decided().number() - 2).decided().deviceId());
    }

    @Test
    void warnsOfATagThatNoProfileBears() throws IOException, FileRefused {
        SampleUpload upload = damaged(SampleFormat.INTUNE);

        JudgedRow mistaken = judged(upload).stream()
                .filter(row -> upload.defect(row.decided().number())
                        .filter(SampleDefect.UNKNOWN_GROUP_TAG::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow();

        assertThat(mistaken.claim().orElseThrow().assignment().profileId()).isEmpty();
        assertThat(mistaken.decided().warnings()).contains("GROUP_TAG_WITHOUT_PROFILE", TAG);
    }

    @Test
    void givesASoundRowItsProfileAndItsFacts() throws IOException, FileRefused {
        JudgedRow sound = judged(damaged(SampleFormat.PARTNER_CENTER)).get(0);

        assertThat(sound.claim().orElseThrow().assignment().profileId()).isEqualTo("managed-desktop");
        assertThat(sound.claim().orElseThrow().facts()).contains("\"smbiosUuid\":\"");
        assertThat(sound.decided().warnings()).isNull();
    }

    private static SampleUpload damaged(SampleFormat format) {
        return SampleUpload.of(new SampleDevices(1), ROWS, format).damaged(2, List.of(SampleDefect.values()));
    }

    private List<JudgedRow> judged(SampleUpload upload) throws IOException, FileRefused {
        Path file = directory.resolve("devices.csv");
        upload.writeTo(Files.newOutputStream(file));
        Profiles profiles =
                new Profiles(Map.of(TAG, new Assignment("managed-desktop", "Managed Desktop", Optional.empty())));
        RowJudging judging =
                new RowJudging(new Judge(FieldLimits.DEFAULTS), new Order("contoso", "contoso", TAG), profiles);
        List<JudgedRow> judged = new ArrayList<>();
        try (UploadReader reader = UploadReader.open(file)) {
            for (CsvRow row = reader.read(); row != null; row = reader.read()) {
                judged.add(judging.process(row));
            }
        }
        return judged;
    }
}
