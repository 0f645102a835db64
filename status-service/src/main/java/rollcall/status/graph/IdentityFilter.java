package rollcall.status.graph;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rollcall.devices.lifecycle.DeviceStatus;
import rollcall.status.answer.EveryStatus;
import rollcall.status.graph.Filter.Comparison;
import rollcall.status.graph.Filter.Operator;
import rollcall.status.projection.ColumnText;

/**
 * Which of a customer's devices are asked for, and in which order.
 *
 * @param conditions in SQL, all of which hold
 * @param statuses those that the devices asked for have, where no index has just them in their order; else empty
 */
record IdentityFilter(
        String conditions, Set<DeviceStatus> statuses, Map<String, Object> parameters, boolean descending) {
    private static final Map<String, String> COLUMNS = Map.of(
            "id", "device_id",
            "serialNumber", "serial_number",
            "productKey", "product_key",
            "groupTag", "group_tag",
            "userPrincipalName", "assigned_user",
            "manufacturer", "manufacturer",
            "model", "model");
    private static final Set<DeviceStatus> ENROLLED = EnumSet.of(DeviceStatus.ACTIVE, DeviceStatus.INACTIVE);
    private static final Map<String, Set<DeviceStatus>> STATES = Map.of(
            "enrolled", ENROLLED,
            "notContacted", EnumSet.complementOf(EnumSet.copyOf(ENROLLED)),
            "failed", Set.of(),
            "pendingReset", Set.of(),
            "blocked", Set.of(),
            "unknown", Set.of());
    private static final String SUPPORTED =
            "contains(p,'text'), startswith(p,'text') and p eq 'text', joined by and, for p"
                    + " of serialNumber, productKey, groupTag, userPrincipalName, manufacturer, model and id; enrollmentState eq"
                    + " 'enrolled', 'notContacted', 'failed', 'pendingReset', 'blocked' or 'unknown'";
    private static final String ORDERS = "serialNumber, serialNumber asc, serialNumber desc";

    static IdentityFilter of(String customer, Options options) {
        List<String> conditions = new ArrayList<>(List.of("customer = :customer"));
        Map<String, Object> parameters = new HashMap<>(Map.of("customer", ColumnText.storable(customer)));
        Set<DeviceStatus> statuses = EnumSet.allOf(DeviceStatus.class);
        boolean tagged = false;
        for (Comparison comparison : parsed(options.filter()).comparisons()) {
            if (isState(comparison)) {
                statuses.retainAll(STATES.get(comparison.text()));
                continue;
            }
            String name = "value" + conditions.size();
            conditions.add(condition(comparison, name));
            parameters.put(name, ColumnText.storable(comparison.text()));
            tagged |= comparison.property().equals("groupTag") && comparison.operator() == Operator.EQ;
        }
        if (statuses.isEmpty()) {
            conditions.add("false");
        } else if (!tagged || statuses.size() < DeviceStatus.values().length) {
            conditions.add(EveryStatus.condition(statuses));
        }
        return new IdentityFilter(
                String.join(" AND ", conditions),
                tagged ? Set.of() : statuses,
                parameters,
                isDescending(options.orderBy()));
    }

    private static boolean isState(Comparison comparison) {
        return comparison.property().equals("enrollmentState")
                && comparison.operator() == Operator.EQ
                && STATES.containsKey(comparison.text());
    }

    private static Filter parsed(String filter) {
        try {
            return Filter.parse(filter);
        } catch (IllegalArgumentException unsupported) {
            throw GraphRefusals.filter(SUPPORTED);
        }
    }

    private static String condition(Comparison comparison, String name) {
        String column = COLUMNS.get(comparison.property());
        if (column == null) {
            throw GraphRefusals.filter(SUPPORTED);
        }
        String lower = "lower(:" + name + " COLLATE \"C\")";
        return switch (comparison.operator()) {
            case EQ ->
                column.equals("serial_number")
                        ? "lower(serial_number) = " + lower + " AND serial_number = :" + name
                        : column + " = :" + name;
            case CONTAINS -> "strpos(lower(" + column + " COLLATE \"C\"), " + lower + ") > 0";
            case STARTSWITH -> "starts_with(lower(" + column + " COLLATE \"C\"), " + lower + ")";
        };
    }

    private static boolean isDescending(String orderBy) {
        return switch (orderBy.replaceAll("\\s+", " ")) {
            case "", "serialNumber", "serialNumber asc" -> false;
            case "serialNumber desc" -> true;
            default -> throw GraphRefusals.order(ORDERS);
        };
    }
}
