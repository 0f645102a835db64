package rollcall.benchmarks.peer.batch;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * Registers one file after the other: each line that comes in is a path, each that goes out the id of its upload and how
 * many nanoseconds it took. Ends with the lines that come in.
 */
public final class BatchProgram {
    private BatchProgram() {}

    /** @param arguments customer, submitter and the group tag of rows that bring none */
    public static void main(String... arguments) throws Exception {
        Order order = new Order(arguments[0], arguments[1], arguments[2]);
        try (AnnotationConfigApplicationContext context =
                        new AnnotationConfigApplicationContext(BatchConfiguration.class);
                BufferedReader files = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Registration registration = context.getBean(Registration.class);
            for (String file = files.readLine(); file != null; file = files.readLine()) {
                long start = System.nanoTime();
                UUID upload = registration.register(Path.of(file), order);
                System.out.println(upload + " " + (System.nanoTime() - start));
            }
        }
    }
}
