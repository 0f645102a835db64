package rollcall.status.projection;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** Binds a set of entries as the parallel arrays that {@code unnest} takes, one call a column, in the statement's order. */
final class Columns<T> {
    private final PreparedStatement statement;
    private final Collection<T> entries;
    private int bound;

    Columns(PreparedStatement statement, Collection<T> entries) {
        this.statement = statement;
        this.entries = entries;
    }

    Columns<T> texts(Function<T, String> text) throws SQLException {
        return bind("text", new String[entries.size()], entry -> {
            String value = text.apply(entry);
            return value == null ? null : ColumnText.storable(value);
        });
    }

    Columns<T> uuids(Function<T, UUID> uuid) throws SQLException {
        return bind("uuid", new UUID[entries.size()], uuid);
    }

    Columns<T> integers(ToIntFunction<T> number) throws SQLException {
        return bind("int4", new Integer[entries.size()], number::applyAsInt);
    }

    Columns<T> longs(ToLongFunction<T> number) throws SQLException {
        return bind("int8", new Long[entries.size()], number::applyAsLong);
    }

    Columns<T> booleans(Predicate<T> said) throws SQLException {
        return bind("bool", new Boolean[entries.size()], said::test);
    }

    /** Milliseconds since the epoch. */
    Columns<T> instants(Function<T, Instant> instant) throws SQLException {
        return bind("int8", new Long[entries.size()], entry -> {
            Instant value = instant.apply(entry);
            return value == null ? null : value.toEpochMilli();
        });
    }

    private <V> Columns<T> bind(String type, V[] values, Function<T, V> value) throws SQLException {
        int next = 0;
        for (T entry : entries) {
            values[next++] = value.apply(entry);
        }
        statement.setArray(++bound, statement.getConnection().createArrayOf(type, values));
        return this;
    }
}
