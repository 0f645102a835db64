package rollcall.registry.policy;

import java.util.List;
import java.util.Map;

/**
 * All of them, as the field's clients read a collection.
 *
 * @param totalCount how many there are
 * @param items the profiles
 * @param attributes says what this is
 */
record PolicyList(int totalCount, List<PolicyView> items, Map<String, String> attributes) {
    static PolicyList of(List<PolicyView> items) {
        return new PolicyList(items.size(), items, Map.of("objectType", "Collection"));
    }
}
