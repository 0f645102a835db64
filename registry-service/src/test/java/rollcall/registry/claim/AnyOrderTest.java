package rollcall.registry.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import rollcall.events.DeviceAccepted;
import rollcall.registry.claim.Decision.Refused;
import rollcall.registry.claim.Decision.Registered;
import rollcall.registry.claim.Decision.Unchanged;

class AnyOrderTest {
    private record Delivery(String upload, int row) {
        /** An upload is one customer's, and each of its rows names one device, as in the field. */
        DeviceAccepted accepted() {
            String customer = upload.startsWith("F") ? Rows.FABRIKAM : Rows.CONTOSO;
            String device = (upload.hashCode() + row) % 3 == 0 ? Rows.LAPTOP : Rows.PAD;
            DeviceAccepted accepted = Rows.row(customer, upload, row, device);
            return accepted;
        }
    }

    @Provide
    Arbitrary<List<Delivery>> deliveries() {
        return Combinators.combine(
                        Arbitraries.of("C1", "C2", "F1", "F2"),
                        Arbitraries.integers().between(1, 5))
                .as(Delivery::new)
                .list()
                .ofMaxSize(60);
    }

    @Property
    void eachDeviceHasOneOwnerAndEachRowOneAnswer(@ForAll("deliveries") List<Delivery> deliveries) {
        Desk desk = new Desk();
        Map<String, Object> answers = new HashMap<>();
        Map<String, Set<String>> claimants = new HashMap<>();
        for (Delivery delivery : deliveries) {
            DeviceAccepted row = delivery.accepted();
            String id = row.getRow().getRegistrationId();
            Object answer = answer(desk.decide(answers.containsKey(id) ? Rows.again(row) : row));
            if (answer instanceof Registered) {
                claimants
                        .computeIfAbsent(row.getDeviceId(), device -> new HashSet<>())
                        .add(id);
            }
            assertThat(answers.putIfAbsent(id, answer)).isIn(null, answer);
        }
        assertThat(claimants.values()).allSatisfy(rows -> assertThat(rows).hasSize(1));
    }

    @Property
    void aDuplicateNamesAnEarlierRowOfItsUploadThatIsNone(@ForAll("deliveries") List<Delivery> deliveries) {
        Desk desk = new Desk();
        Map<String, Object> answers = new HashMap<>();
        for (Delivery delivery : deliveries) {
            DeviceAccepted row = delivery.accepted();
            Object answer = answer(desk.decide(row));
            answers.put(row.getRow().getRegistrationId(), answer);
            if (answer instanceof Refused refused && refused.answer().getCode().equals("DUPLICATE_IN_UPLOAD")) {
                Object winner =
                        answers.get(delivery.upload() + ':' + refused.answer().getWinningRow());
                assertThat(winner).isInstanceOfAny(Registered.class, Unchanged.class);
            }
        }
    }

    private static Object answer(Decision decision) {
        return decision instanceof Registered registered ? new Registered(registered.device(), true) : decision;
    }
}
