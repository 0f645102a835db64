package rollcall.standalone.command;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rollcall.standalone.demo.Demonstration;
import rollcall.standalone.platform.Platform;
import rollcall.standalone.platform.Scope;

/** Starts everything and shows a sample of devices on its way. */
@Command(
        name = "demo",
        description = "Starts everything, uploads a sample of 1,000 devices and shows what becomes of them."
                + " Status 0: each row ended as the sample says.")
final class Demo implements Callable<Integer> {
    /**
     * A demo is over before the optimizing compilers of five JVMs have paid for themselves: without them it starts in two
     * thirds of the time and passes its sample in half, while a file of 100,000 rows would take half as much CPU again.
     */
    private static final Map<String, String> FOR_THE_FIRST_MINUTE =
            Map.of("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");

    @Spec
    private CommandSpec spec;

    @Option(names = "--exit", description = "Stops everything at the end instead of waiting for Ctrl-C.")
    private boolean exit;

    @Override
    public Integer call() throws Exception {
        Surroundings surroundings = Surroundings.own();
        PrintWriter out = spec.commandLine().getOut();
        out.println("Starting Kafka, PostgreSQL, a schema registry and the services; their data and logs: "
                + surroundings.home().root());
        out.flush();
        try (Platform platform =
                Platform.start(surroundings.home(), surroundings.ports(), Scope.EVERYTHING, FOR_THE_FIRST_MINUTE)) {
            new StartProgress(platform.supervisor(), out).await(Up.PATIENCE);
            boolean terminal = System.console() != null;
            new Demonstration(
                            platform.addresses().gateway(),
                            platform.tokens(),
                            surroundings.home().root(),
                            out,
                            terminal)
                    .show();
            if (!exit) {
                out.println(AddressList.of(platform.addresses()));
                out.println("Ctrl-C stops everything.");
                out.flush();
                new CountDownLatch(1).await();
            }
        }
        return 0;
    }
}
