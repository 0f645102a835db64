package rollcall.benchmarks.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.TopicPartition;
import rollcall.standalone.platform.Installation;

/**
 * The status service's own way of writing its view, out of the jar it is shipped in. No module leans on a service, nor does
 * this one: the few names it needs are looked up when it runs, and it fails where one of them has changed.
 */
final class ShippedView implements AutoCloseable {
    private static final String PACKAGE = "rollcall.status.projection.";

    private final URLClassLoader code;
    private final Constructor<?> logged;
    private final Method positions;
    private final Method fold;
    private final Object view;

    ShippedView(DataSource database) throws IOException, ReflectiveOperationException {
        code = new URLClassLoader(jars(), ShippedView.class.getClassLoader());
        Class<?> type = code.loadClass(PACKAGE + "View");
        view = type.getConstructor(DataSource.class).newInstance(database);
        positions = type.getMethod("positions", Collection.class);
        fold = type.getDeclaredMethod("fold", List.class, Map.class, Map.class);
        fold.setAccessible(true);
        logged = code.loadClass(PACKAGE + "LoggedEvent")
                .getConstructor(TopicPartition.class, long.class, long.class, String.class, SpecificRecord.class);
    }

    /** Its migrations are resources of this one. */
    ClassLoader code() {
        return code;
    }

    /** An event as it lies on the log. */
    Object logged(TopicPartition partition, long offset, SpecificRecord event) {
        try {
            return logged.newInstance(partition, offset, 0L, "", event);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        }
    }

    void begin(List<TopicPartition> partitions) {
        call(positions, partitions);
    }

    /** One transaction. */
    void fold(List<Object> events, Map<TopicPartition, Long> before, Map<TopicPartition, Long> after) {
        call(fold, events, before, after);
    }

    private void call(Method method, Object... arguments) {
        try {
            method.invoke(view, arguments);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (IllegalAccessException changed) {
            throw new IllegalStateException(changed);
        }
    }

    private static URL[] jars() throws IOException {
        Path unpacked = Installation.own().project().resolve(Path.of("status-service", "target", "unpacked"));
        List<Path> jars = new ArrayList<>();
        for (Path directory : List.of(unpacked, unpacked.resolve("lib"))) {
            try (Stream<Path> found = Files.list(directory)) {
                found.filter(path -> path.toString().endsWith(".jar")).forEach(jars::add);
            }
        }
        return jars.stream().map(ShippedView::url).toArray(URL[]::new);
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        code.close();
    }
}
