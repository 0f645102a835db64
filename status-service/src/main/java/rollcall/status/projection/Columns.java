package rollcall.status.projection;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
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
        return bind(
                "text",
                entries.stream()
                        .map(text)
                        .map(value -> value == null ? null : ColumnText.storable(value))
                        .toArray(String[]::new));
    }

    Columns<T> uuids(Function<T, UUID> uuid) throws SQLException {
        return bind("uuid", entries.stream().map(uuid).toArray(UUID[]::new));
    }

    Columns<T> integers(ToIntFunction<T> number) throws SQLException {
        return bind("int4", entries.stream().mapToInt(number).boxed().toArray(Integer[]::new));
    }

    Columns<T> longs(ToLongFunction<T> number) throws SQLException {
        return bind("int8", entries.stream().mapToLong(number).boxed().toArray(Long[]::new));
    }

    /** Milliseconds since the epoch. */
    Columns<T> instants(Function<T, Instant> instant) throws SQLException {
        return bind(
                "int8",
                entries.stream()
                        .map(instant)
                        .map(value -> value == null ? null : value.toEpochMilli())
                        .toArray(Long[]::new));
    }

    private Columns<T> bind(String type, Object[] values) throws SQLException {
        statement.setArray(++bound, statement.getConnection().createArrayOf(type, values));
        return this;
    }
}
