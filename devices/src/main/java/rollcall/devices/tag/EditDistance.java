package rollcall.devices.tag;

/** How many letters must be added, taken away or replaced to make one text of another (Levenshtein). */
final class EditDistance {
    private EditDistance() {}

    /** The distance, or more than {@code bound} where it exceeds the bound. */
    static int within(int bound, String left, String right) {
        if (Math.abs(left.length() - right.length()) > bound) {
            return bound + 1;
        }
        int[] above = new int[right.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] current = new int[above.length];
            current[0] = row;
            int least = row;
            for (int column = 1; column < current.length; column++) {
                int replaced = above[column - 1] + (left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, Math.min(above[column], current[column - 1]) + 1);
                least = Math.min(least, current[column]);
            }
            if (least > bound) {
                return bound + 1;
            }
            above = current;
        }
        return above[right.length()];
    }
}
