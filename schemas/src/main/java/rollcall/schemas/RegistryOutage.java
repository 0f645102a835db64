package rollcall.schemas;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Whether a value could not be read because the schema registry did not answer. That passes, and the record with it,
 * while bytes that mean nothing never will.
 */
public final class RegistryOutage {
    /** How registry clients, whoever makes them, say what status they were answered with. */
    private static final List<String> STATUS_ACCESSORS = List.of("getResponseStatusCode", "getStatus");

    private RegistryOutage() {}

    /** @param failure to read or write a value */
    public static boolean caused(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(cause -> isConnection(cause)
                        || status(cause).filter(RegistryOutage::passes).isPresent());
    }

    /** Avro, too, speaks in IOExceptions when bytes end early. */
    private static boolean isConnection(Throwable cause) {
        return cause instanceof TimeoutException
                || cause instanceof IOException
                        && !(cause instanceof EOFException)
                        && !(cause instanceof CharConversionException);
    }

    private static boolean passes(int status) {
        return status >= 500 || status == 429 || status == 408;
    }

    private static Optional<Integer> status(Throwable cause) {
        for (String accessor : STATUS_ACCESSORS) {
            try {
                return Optional.of(
                        (Integer) cause.getClass().getMethod(accessor).invoke(cause));
            } catch (ReflectiveOperationException | ClassCastException notThere) {
                continue;
            }
        }
        return Optional.empty();
    }
}
