package rollcall.benchmarks.peer.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rollcall.benchmarks.peer.batch.DeviceTable.Holder;
import rollcall.devices.judgement.Code;
import rollcall.devices.judgement.Finding;

class HolderTest {
    private static final UUID UPLOAD = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID EARLIER = UUID.fromString("00000000-0000-0000-0000-000000000002");

    @Test
    void namesTheRowOfTheSameUploadThatHasTheDevice() {
        Finding fault = new Holder("contoso", UPLOAD, 7).against("contoso", UPLOAD);

        assertThat(fault.code()).isEqualTo(Code.DUPLICATE_IN_UPLOAD);
        assertThat(fault.arguments()).isEqualTo(Map.of("row", "7"));
    }

    @Test
    void tellsACustomerThatItHasTheDeviceAlready() {
        Finding fault = new Holder("contoso", EARLIER, 7).against("contoso", UPLOAD);

        assertThat(fault.code()).isEqualTo(Code.ALREADY_REGISTERED);
    }

    @Test
    void neverTellsWhoElseHasTheDevice() {
        Finding fault = new Holder("fabrikam", EARLIER, 7).against("contoso", UPLOAD);

        assertThat(fault.code()).isEqualTo(Code.CLAIMED_BY_OTHER_ORGANIZATION);
        assertThat(fault.value()).isEmpty();
        assertThat(fault.arguments()).isEmpty();
    }
}
