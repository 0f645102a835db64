package rollcall.status.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rollcall.status.graph.Filter.Comparison;
import rollcall.status.graph.Filter.Operator;
import rollcall.status.projection.ColumnText;

/**
 * Which of a customer's devices are asked for, and in which order.
 *
 * @param conditions in SQL, all of which hold
 */
record IdentityFilter(String conditions, Map<String, Object> parameters, boolean descending) {
    private static final Map<String, String> COLUMNS = Map.of(
            "id", "device_id",
            "serialNumber", "serial_number",
            "productKey", "product_key",
            "groupTag", "group_tag",
            "userPrincipalName", "assigned_user",
            "manufacturer", "manufacturer",
            "model", "model");
    private static final Map<String, String> STATES = Map.of(
            "enrolled", "status IN ('ACTIVE', 'INACTIVE')",
            "notContacted", "status NOT IN ('ACTIVE', 'INACTIVE')",
            "failed", "false",
            "pendingReset", "false",
            "blocked", "false",
            "unknown", "false");
    private static final String SUPPORTED =
            "contains(p,'text'), startswith(p,'text') and p eq 'text', joined by and, for p"
                    + " of serialNumber, productKey, groupTag, userPrincipalName, manufacturer, model and id; enrollmentState eq"
                    + " 'enrolled', 'notContacted', 'failed', 'pendingReset', 'blocked' or 'unknown'";
    private static final String ORDERS = "serialNumber, serialNumber asc, serialNumber desc";

    static IdentityFilter of(String customer, Options options) {
        List<String> conditions = new ArrayList<>(List.of("customer = :customer"));
        Map<String, Object> parameters = new HashMap<>(Map.of("customer", ColumnText.storable(customer)));
        for (Comparison comparison : parsed(options.filter()).comparisons()) {
            String name = "value" + conditions.size();
            conditions.add(condition(comparison, name));
            parameters.put(name, ColumnText.storable(comparison.text()));
        }
        return new IdentityFilter(String.join(" AND ", conditions), parameters, isDescending(options.orderBy()));
    }

    private static Filter parsed(String filter) {
        try {
            return Filter.parse(filter);
        } catch (IllegalArgumentException unsupported) {
            throw GraphRefusals.filter(SUPPORTED);
        }
    }

    private static String condition(Comparison comparison, String name) {
        if (comparison.property().equals("enrollmentState")
                && comparison.operator() == Operator.EQ
                && STATES.containsKey(comparison.text())) {
            return STATES.get(comparison.text());
        }
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
