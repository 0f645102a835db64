package rollcall.registry.relationship;

import java.util.List;

/**
 * All of them: an organization has tens, not thousands.
 *
 * @param totalCount how many there are
 * @param items the relationships
 */
record RelationshipList(int totalCount, List<RelationshipView> items) {}
