package rollcall.registry.relationship;

import java.util.List;

/** All of them: an organization has tens, not thousands. */
record RelationshipList(int totalCount, List<RelationshipView> items) {}
