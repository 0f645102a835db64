package rollcall.devices.judgement;

import java.util.List;
import rollcall.devices.row.Column;

/** The group tag in force can stand in a path as it is, for clients send it there unencoded. */
record GroupTagIsSound() implements RowRule {
    private static final String FORBIDDEN = "/\\?#%;";

    @Override
    public List<Finding> apply(Situation situation) {
        return faults(situation.groupTag(), situation.limits().groupTag());
    }

    static List<Finding> faults(String tag, int limit) {
        if (tag.length() > limit) {
            return List.of(Finding.of(Reason.TAG_TOO_LONG, Column.GROUP_TAG, tag, tag.length(), limit));
        }
        if (tag.equals(".") || tag.equals("..")) {
            return List.of(Finding.of(Reason.TAG_DOTS, Column.GROUP_TAG, tag));
        }
        int unprintable = Unprintable.first(tag);
        if (unprintable >= 0) {
            return List.of(Finding.of(Reason.TAG_UNPRINTABLE, Column.GROUP_TAG, tag, unprintable + 1));
        }
        for (int i = 0; i < tag.length(); i++) {
            if (FORBIDDEN.indexOf(tag.charAt(i)) >= 0) {
                return List.of(Finding.of(Reason.TAG_CHARACTER, Column.GROUP_TAG, tag, tag.charAt(i), i + 1));
            }
        }
        return List.of();
    }
}
