package rollcall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.graph.devicemanagement.importedwindowsautopilotdeviceidentities.ImportedWindowsAutopilotDeviceIdentitiesRequestBuilder;
import com.microsoft.graph.devicemanagement.importedwindowsautopilotdeviceidentities.importescaped.ImportPostRequestBody;
import com.microsoft.graph.devicemanagement.windowsautopilotdeviceidentities.WindowsAutopilotDeviceIdentitiesRequestBuilder;
import com.microsoft.graph.devicemanagement.windowsautopilotdeviceidentities.item.assignusertodevice.AssignUserToDevicePostRequestBody;
import com.microsoft.graph.devicemanagement.windowsautopilotdeviceidentities.item.updatedeviceproperties.UpdateDevicePropertiesPostRequestBody;
import com.microsoft.graph.models.EnrollmentState;
import com.microsoft.graph.models.ImportedWindowsAutopilotDeviceIdentity;
import com.microsoft.graph.models.ImportedWindowsAutopilotDeviceIdentityImportStatus;
import com.microsoft.graph.models.ImportedWindowsAutopilotDeviceIdentityState;
import com.microsoft.graph.models.WindowsAutopilotDeviceIdentity;
import com.microsoft.graph.models.WindowsAutopilotDeviceIdentityCollectionResponse;
import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rollcall.devices.sample.SampleDevice;
import rollcall.devices.sample.SampleDevices;
import rollcall.systemtests.platform.SystemUnderTest;

/** Microsoft Graph's own client, which is told nothing but a base URL and a token. */
class GraphIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String TAG = "Microsoft365Managed_Autopilot";

    private final SampleDevices samples = new SampleDevices(801);

    @Test
    void aDeviceIsImportedFoundChangedAndDeleted() {
        GraphServiceClient graph = graph("graph-life");
        List<ImportedWindowsAutopilotDeviceIdentity> sent =
                IntStream.range(0, 3).mapToObj(number -> sample(number, TAG)).toList();
        ImportPostRequestBody body = new ImportPostRequestBody();
        body.setImportedWindowsAutopilotDeviceIdentities(sent);

        List<ImportedWindowsAutopilotDeviceIdentity> taken =
                imports(graph).importEscaped().post(body).getValue();
        assertThat(taken).hasSize(3);
        for (ImportedWindowsAutopilotDeviceIdentity imported : taken) {
            ImportedWindowsAutopilotDeviceIdentityState state = ended(graph, imported);
            assertThat(state.getDeviceImportStatus())
                    .isEqualTo(ImportedWindowsAutopilotDeviceIdentityImportStatus.Complete);
            assertThat(state.getDeviceErrorCode()).isZero();
        }
        List<WindowsAutopilotDeviceIdentity> found =
                await().atMost(SOON).until(() -> devices(graph).get().getValue(), list -> list.size() == 3);
        WindowsAutopilotDeviceIdentity device = found.get(0);
        assertThat(device.getGroupTag()).isEqualTo(TAG);
        assertThat(device.getEnrollmentState()).isEqualTo(EnrollmentState.NotContacted);
        assertThat(device.getLastContactedDateTime()).isEqualTo(OffsetDateTime.parse("0001-01-01T00:00:00Z"));
        assertThat(found)
                .extracting(WindowsAutopilotDeviceIdentity::getSerialNumber)
                .containsExactlyInAnyOrderElementsOf(sent.stream()
                        .map(ImportedWindowsAutopilotDeviceIdentity::getSerialNumber)
                        .toList());
        assertFiltered(graph, device);
        assertThat(devices(graph).count().get()).isEqualTo(3);
        assertThat(pages(graph))
                .containsExactlyElementsOf(found.stream()
                        .map(WindowsAutopilotDeviceIdentity::getId)
                        .toList());
        change(graph, device.getId());

        devices(graph).byWindowsAutopilotDeviceIdentityId(device.getId()).delete();

        assertThat(devices(graph).get().getValue()).hasSize(2);
        assertThatThrownBy(() -> devices(graph)
                        .byWindowsAutopilotDeviceIdentityId(device.getId())
                        .get())
                .isInstanceOfSatisfying(ODataError.class, error -> {
                    assertThat(error.getResponseStatusCode()).isEqualTo(404);
                    assertThat(error.getError().getCode()).isEqualTo("DEVICE_NOT_FOUND");
                });
    }

    @Test
    void anImportThatFailsSaysWhyAndCanBeTakenFromTheList() {
        GraphServiceClient graph = graph("graph-failure");
        ImportedWindowsAutopilotDeviceIdentity broken = sample(7, TAG);
        byte[] hash = broken.getHardwareIdentifier();
        hash[40] ^= 0x55;
        broken.setHardwareIdentifier(hash);

        ImportedWindowsAutopilotDeviceIdentity taken = imports(graph).post(broken);
        ImportedWindowsAutopilotDeviceIdentityState state = ended(graph, taken);

        assertThat(state.getDeviceImportStatus()).isEqualTo(ImportedWindowsAutopilotDeviceIdentityImportStatus.Error);
        assertThat(state.getDeviceErrorCode()).isEqualTo(802);
        assertThat(state.getDeviceErrorName()).isEqualTo("InvalidZtdHardwareHash");
        assertThat(imports(graph).get().getValue())
                .extracting(ImportedWindowsAutopilotDeviceIdentity::getId)
                .containsExactly(taken.getId());
        imports(graph).byImportedWindowsAutopilotDeviceIdentityId(taken.getId()).delete();
        assertThat(imports(graph).get().getValue()).isEmpty();
        assertThat(devices(graph).get().getValue()).isEmpty();
    }

    private static void assertFiltered(GraphServiceClient graph, WindowsAutopilotDeviceIdentity device) {
        WindowsAutopilotDeviceIdentityCollectionResponse filtered = devices(graph)
                .get(request -> {
                    request.queryParameters.filter = "contains(serialNumber,'" + device.getSerialNumber() + "')";
                    request.queryParameters.count = true;
                    request.queryParameters.select = new String[] {"id", "serialNumber"};
                    request.queryParameters.orderby = new String[] {"serialNumber desc"};
                });
        assertThat(filtered.getOdataCount()).isEqualTo(1);
        assertThat(filtered.getValue()).singleElement().satisfies(found -> {
            assertThat(found.getId()).isEqualTo(device.getId());
            assertThat(found.getGroupTag()).isNull();
        });
    }

    private static List<String> pages(GraphServiceClient graph) {
        List<String> ids = new ArrayList<>();
        WindowsAutopilotDeviceIdentityCollectionResponse page =
                devices(graph).get(request -> request.queryParameters.top = 2);
        assertThat(page.getOdataNextLink()).isNotNull();
        while (page != null) {
            assertThat(page.getValue()).hasSizeLessThanOrEqualTo(2);
            page.getValue().forEach(device -> ids.add(device.getId()));
            String next = page.getOdataNextLink();
            page = next == null ? null : devices(graph).withUrl(next).get();
        }
        return ids;
    }

    private static void change(GraphServiceClient graph, String id) {
        UpdateDevicePropertiesPostRequestBody properties = new UpdateDevicePropertiesPostRequestBody();
        properties.setGroupTag("Reception");
        devices(graph)
                .byWindowsAutopilotDeviceIdentityId(id)
                .updateDeviceProperties()
                .post(properties);
        AssignUserToDevicePostRequestBody user = new AssignUserToDevicePostRequestBody();
        user.setUserPrincipalName("anna@contoso.example");
        user.setAddressableUserName("Anna");
        devices(graph)
                .byWindowsAutopilotDeviceIdentityId(id)
                .assignUserToDevice()
                .post(user);
        awaitDevice(
                graph,
                id,
                device -> "Reception".equals(device.getGroupTag())
                        && "anna@contoso.example".equals(device.getUserPrincipalName()));
        devices(graph)
                .byWindowsAutopilotDeviceIdentityId(id)
                .unassignUserFromDevice()
                .post();
        WindowsAutopilotDeviceIdentity patch = new WindowsAutopilotDeviceIdentity();
        patch.setGroupTag(TAG);
        devices(graph).byWindowsAutopilotDeviceIdentityId(id).patch(patch);
        awaitDevice(graph, id, device -> TAG.equals(device.getGroupTag()) && device.getUserPrincipalName() == null);
    }

    private static void awaitDevice(
            GraphServiceClient graph, String id, Predicate<WindowsAutopilotDeviceIdentity> isSo) {
        await().atMost(SOON)
                .until(
                        () -> devices(graph)
                                .byWindowsAutopilotDeviceIdentityId(id)
                                .get(),
                        isSo);
    }

    private static ImportedWindowsAutopilotDeviceIdentityState ended(
            GraphServiceClient graph, ImportedWindowsAutopilotDeviceIdentity taken) {
        return await().atMost(SOON)
                .until(
                        () -> imports(graph)
                                .byImportedWindowsAutopilotDeviceIdentityId(taken.getId())
                                .get()
                                .getState(),
                        state -> state.getDeviceImportStatus()
                                != ImportedWindowsAutopilotDeviceIdentityImportStatus.Pending);
    }

    private ImportedWindowsAutopilotDeviceIdentity sample(int number, String tag) {
        SampleDevice device = samples.device(number);
        ImportedWindowsAutopilotDeviceIdentity identity = new ImportedWindowsAutopilotDeviceIdentity();
        identity.setSerialNumber(device.serialNumber());
        identity.setHardwareIdentifier(Base64.getDecoder().decode(device.hardwareHash()));
        identity.setGroupTag(tag);
        return identity;
    }

    private static ImportedWindowsAutopilotDeviceIdentitiesRequestBuilder imports(GraphServiceClient graph) {
        return graph.deviceManagement().importedWindowsAutopilotDeviceIdentities();
    }

    private static WindowsAutopilotDeviceIdentitiesRequestBuilder devices(GraphServiceClient graph) {
        return graph.deviceManagement().windowsAutopilotDeviceIdentities();
    }

    private static GraphServiceClient graph(String customer) {
        SystemUnderTest system = SystemUnderTest.shared();
        String bearer = system.issuer().bearer(customer);
        GraphServiceClient graph =
                new GraphServiceClient((request, context) -> request.headers.add("Authorization", bearer));
        graph.getRequestAdapter().setBaseUrl(system.origin() + "/v1.0");
        return graph;
    }
}
