package rollcall.devices.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleUploadTest {
    private static final List<SampleDefect> ALL = List.of(SampleDefect.values());

    private final SampleUpload upload = SampleUpload.of(new SampleDevices(1), 100, SampleFormat.INTUNE)
            .forUsers("Microsoft365Managed_Autopilot", "contoso.com")
            .damaged(4, ALL);

    private static byte[] bytes(SampleUpload upload) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        upload.writeTo(out);
        return out.toByteArray();
    }

    @Test
    void isTheSameBytesEachTime() throws IOException {
        assertThat(bytes(upload)).isEqualTo(bytes(upload));
    }

    @ParameterizedTest
    @EnumSource
    void hasOneLineForEachRow(SampleFormat format) throws IOException {
        SampleUpload csv = SampleUpload.of(new SampleDevices(1), 20, format).encoded(SampleEncoding.UTF_8);
        int around = format == SampleFormat.JSON ? 2 : 1;

        assertThat(new String(bytes(csv), StandardCharsets.UTF_8).lines()).hasSize(20 + around);
    }

    @Test
    void damagesEveryFourthRowAndNoOther() {
        for (long row = 1; row <= 100; row++) {
            assertThat(upload.defect(row).isPresent()).isEqualTo(row % 4 == 0);
        }
    }

    @Test
    void countsWhatItDamages() {
        assertThat(upload.damage()).hasSize(upload.defects().size());
        assertThat(upload.damage().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(25);
        assertThat(SampleUpload.of(new SampleDevices(1), 100, SampleFormat.SCRIPT)
                        .damage())
                .isEmpty();
    }

    @Test
    void leavesOutWhatTheFormatCannotShow() {
        assertThat(upload.defects()).hasSize(SampleDefect.values().length - 2);
        assertThat(SampleUpload.of(new SampleDevices(1), 9, SampleFormat.MMD_PARTNER)
                        .damaged(3, ALL)
                        .defects())
                .doesNotContain(SampleDefect.TRUNCATED_HASH, SampleDefect.BAD_GROUP_TAG);
    }

    @Test
    void tellsTagAndUserOfASoundRow() {
        assertThat(upload.row(7).groupTag()).isEqualTo("Microsoft365Managed_Autopilot");
        assertThat(upload.row(7).assignedUser()).isEqualTo("user7@contoso.com");
    }

    @Test
    void beginsWithTheDeviceItIsToldTo() {
        SampleUpload later = upload.startingAt(1_000);

        assertThat(later.row(1).serialNumber())
                .isEqualTo(new SampleDevices(1).device(1_000).serialNumber());
    }

    @Test
    void repeatsTheDeviceOfTheRowAboveAsADuplicate() {
        long duplicate = 4L * (1 + upload.defects().indexOf(SampleDefect.DUPLICATE));

        assertThat(upload.defect(duplicate)).isEqualTo(Optional.of(SampleDefect.DUPLICATE));
        assertThat(upload.row(duplicate).serialNumber())
                .isEqualTo(upload.row(duplicate - 1).serialNumber());
        assertThat(upload.row(duplicate).hardwareHash())
                .isNotEqualTo(upload.row(duplicate - 1).hardwareHash());
    }
}
