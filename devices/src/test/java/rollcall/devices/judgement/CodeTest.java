package rollcall.devices.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTest {

    @ParameterizedTest
    @CsvSource({
        "HARDWARE_HASH_INVALID, 802, InvalidZtdHardwareHash",
        "HARDWARE_HASH_TRUNCATED, 802, InvalidZtdHardwareHash",
        "HARDWARE_HASH_LEGACY, 802, HashNot4k",
        "IDENTITY_MISSING, 803, MissingZtdSerialNumberAndProductKey",
        "PRODUCT_KEY_INVALID, 803, MissingZtdSerialNumberAndProductKey",
        "SERIAL_NUMBER_INVALID, 803, MissingZtdSerialNumberAndProductKey",
        "IDENTITY_MISMATCH, 803, MissingZtdSerialNumberAndProductKey",
        "HASH_REQUIRED, 803, MissingZtdSerialNumberAndProductKey",
        "ALREADY_REGISTERED, 806, ZtdDeviceAlreadyAssigned",
        "CLAIMED_BY_OTHER_ORGANIZATION, 808, ZtdDeviceAssignedToOtherTenant",
        "DEVICE_NOT_FOUND, 812, ZtdDeviceNotFound",
        "DUPLICATE_IN_UPLOAD, '', ZtdDeviceDuplicated",
        "GROUP_TAG_INVALID, 801, InvalidZtdRequestBody",
        "ASSIGNED_USER_INVALID, 801, InvalidZtdRequestBody",
        "FIELD_TOO_LONG, 801, InvalidZtdRequestBody",
        "COLUMN_COUNT, 801, InvalidZtdRequestBody",
        "UNEXPECTED, '', StorageError"
    })
    void standsBesideWhatPartnerCenterSays(Code code, String number, String name) {
        assertThat(code.partnerCenterNumber()).isEqualTo(number);
        assertThat(code.partnerCenterName()).isEqualTo(name);
        assertThat(code.isWarning()).isFalse();
    }

    @Test
    void speaksTheFiveMessagesOfTheField() {
        assertThat(Stream.of(Code.values()).map(Code::fieldMessage).filter(message -> !message.isEmpty()))
                .containsOnly(
                        "Hardware hash not valid",
                        "Device already registered",
                        "Device claimed by another organization",
                        "Device not found",
                        "Unexpected error");
    }

    @Test
    void hasNothingOfPartnerCentersForAWarning() {
        assertThat(Arrays.stream(Code.values()).filter(Code::isWarning))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(code.partnerCenterName()).isEmpty());
    }
}
