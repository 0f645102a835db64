package rollcall.devices.judgement;

import java.util.List;
import java.util.regex.Pattern;
import rollcall.devices.row.Column;

/** An assigned user is a user principal name; as in the field, only its shape is looked at. */
record AssignedUserIsSound() implements RowRule {
    private static final Pattern DOMAIN = Pattern.compile(
            "[\\p{L}\\p{N}]++(?:-++[\\p{L}\\p{N}]++)*+(?:\\.[\\p{L}\\p{N}]++(?:-++[\\p{L}\\p{N}]++)*+)++");

    @Override
    public List<Finding> apply(Situation situation) {
        return faults(situation.row().assignedUser(), situation.limits().assignedUser());
    }

    static List<Finding> faults(String sent, int limit) {
        String user = sent.strip();
        if (user.isEmpty()) {
            return List.of();
        }
        if (user.length() > limit) {
            return List.of(Finding.of(Reason.TOO_LONG, Column.ASSIGNED_USER, user, user.length(), limit));
        }
        int at = user.indexOf('@');
        if (at <= 0 || at != user.lastIndexOf('@') || Unprintable.first(user) >= 0 || hasBlank(user)) {
            return List.of(Finding.of(Reason.USER_SHAPE, Column.ASSIGNED_USER, hint(user)));
        }
        return DOMAIN.matcher(user.substring(at + 1)).matches()
                ? List.of()
                : List.of(Finding.of(Reason.USER_DOMAIN, Column.ASSIGNED_USER, user));
    }

    private static boolean hasBlank(String user) {
        return user.chars().anyMatch(Character::isWhitespace);
    }

    /** What has no {@code @} may be a person's name all the same. */
    private static String hint(String user) {
        return user.indexOf('@') < 0 ? user.substring(0, user.offsetByCodePoints(0, 1)) + "…" : user;
    }
}
