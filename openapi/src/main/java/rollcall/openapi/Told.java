package rollcall.openapi;

import java.util.Comparator;

/**
 * One thing that a client may be told instead of what it asked for.
 *
 * @param key the code, or the code with a variant
 */
record Told(int status, String key, Bundle bundle) implements Comparable<Told> {
    String code() {
        return key.split("\\.", 2)[0];
    }

    String words() {
        return bundle.detail(key);
    }

    @Override
    public int compareTo(Told other) {
        return Comparator.comparingInt(Told::status)
                .thenComparing(Told::key)
                .thenComparing(told -> told.bundle().name())
                .compare(this, other);
    }
}
