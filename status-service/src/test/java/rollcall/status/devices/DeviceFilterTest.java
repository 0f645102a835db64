package rollcall.status.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rollcall.http.Refusal;

class DeviceFilterTest {
    private static final String UPLOAD = "2b1f0d6c-5b7e-5c59-9a6e-1d3c5b7a9f02";

    @Test
    void whatIsLeftOutOrEmptyFiltersNothing() {
        DeviceFilter nothing = DeviceFilter.of("contoso", null, "", null, "", null);

        assertThat(nothing.isEmpty()).isTrue();
        assertThat(nothing.deviceConditions()).isEqualTo("customer = :customer");
        assertThat(nothing.parameters()).containsOnlyKeys("customer");
        assertThat(nothing.coversDevices() && nothing.coversFailures()).isTrue();
    }

    @Test
    void eachFilterIsAParameterAndNeverText() {
        DeviceFilter all = DeviceFilter.of("contoso", "active", "S'ales", "ki'osk", UPLOAD, "0'165");

        assertThat(all.isEmpty()).isFalse();
        assertThat(all.deviceConditions() + all.failureConditions() + all.uploadConditions())
                .contains(":customer", ":status", ":groupTag", ":profile", ":upload", ":serial")
                .doesNotContain("S'ales", "ki'osk", "0'165", UPLOAD);
        assertThat(all.parameters())
                .containsKeys("customer", "status", "groupTag", "profile", "upload", "serial", "lastCharacter");
    }

    @Test
    void failedRegistrationsHaveNoProfile() {
        assertThat(DeviceFilter.of("contoso", "", "", "kiosk", "", "").coversFailures())
                .isFalse();
        assertThat(DeviceFilter.of("contoso", "registration_failed", "", "kiosk", "", "")
                        .coversFailures())
                .isFalse();
        assertThat(DeviceFilter.of("contoso", "", "", "", UPLOAD, "").coversFailures())
                .isTrue();
    }

    @Test
    void anUploadsDevicesComeInTheOrderOfItsRows() {
        assertThat(DeviceFilter.of("contoso", "", "", "kiosk", UPLOAD, "").order())
                .isEqualTo(DeviceOrder.BY_ROW);
        assertThat(DeviceFilter.of("contoso", "", "", "kiosk", "", "").order()).isEqualTo(DeviceOrder.BY_SERIAL_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"june", "1-1-1-1-1", UPLOAD + "0", "%", "0"})
    void whatIsNoUploadsIdIsRefused(String upload) {
        assertThatThrownBy(() -> DeviceFilter.of("contoso", "", "", "", upload, ""))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.getBody().getProperties())
                                .containsEntry("code", "UPLOAD_ID_INVALID"));
    }

    @Test
    void noTwoFiltersNameTheSameList() {
        assertThat(List.of(
                                DeviceFilter.of("contoso", "", "", "", "", ""),
                                DeviceFilter.of("contoso", "", "a", "", "", ""),
                                DeviceFilter.of("contoso", "", "", "a", "", ""),
                                DeviceFilter.of("contoso", "", "", "", "", "a"),
                                DeviceFilter.of("contoso", "", "a/", "", "", ""),
                                DeviceFilter.of("contoso", "", "", "a/", "", ""),
                                DeviceFilter.of("contoso", "", "", "a", "", "/"),
                                DeviceFilter.of("contoso", "", "", "a%2F", "", ""),
                                DeviceFilter.of("contoso", "", "", "", UPLOAD, ""),
                                DeviceFilter.of("contoso", "", "", "", "", UPLOAD))
                        .stream()
                        .map(DeviceFilter::list))
                .doesNotHaveDuplicates();
    }
}
