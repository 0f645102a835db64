package rollcall.systemtests.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import rollcall.backbone.Backbone;
import rollcall.standalone.process.Supervisor;

/** What can happen to the servers that a system stands on. Each comes back where it was, with what it had. */
public interface Infrastructure {
    /** Ends the view's database in order: connections are closed, new ones are refused. */
    void stopDatabase();

    /** Returns at once. */
    void startDatabase();

    /** Stops the view's database where it stands: connections stay, nothing is answered. */
    void pauseDatabase();

    void resumeDatabase();

    void stopRegistry();

    /** Returns at once. */
    void startRegistry();

    /** That of a backbone. */
    static Infrastructure of(Backbone backbone) {
        return new Shared(backbone);
    }

    /** That of a platform which runs everything itself. */
    static Infrastructure of(Supervisor supervisor) {
        return new Own(supervisor);
    }

    /** The tests' common one. */
    record Shared(Backbone backbone) implements Infrastructure {
        @Override
        public void stopDatabase() {
            backbone.stopDatabase();
        }

        @Override
        public void startDatabase() {
            backbone.startDatabase();
        }

        @Override
        public void pauseDatabase() {
            backbone.pauseDatabase();
        }

        @Override
        public void resumeDatabase() {
            backbone.resumeDatabase();
        }

        @Override
        public void stopRegistry() {
            backbone.stopRegistry();
        }

        @Override
        public void startRegistry() {
            backbone.startRegistry();
        }
    }

    /** Processes of this machine, each with those it has started. */
    record Own(Supervisor supervisor) implements Infrastructure {
        private static final String DATABASE = "postgres";
        private static final String REGISTRY = "schema-registry";

        @Override
        public void stopDatabase() {
            stop(DATABASE);
        }

        @Override
        public void startDatabase() {
            supervisor.restart(DATABASE);
        }

        @Override
        public void pauseDatabase() {
            signal("STOP");
        }

        @Override
        public void resumeDatabase() {
            signal("CONT");
        }

        @Override
        public void stopRegistry() {
            stop(REGISTRY);
        }

        @Override
        public void startRegistry() {
            supervisor.restart(REGISTRY);
        }

        private void stop(String program) {
            try {
                supervisor.stop(program);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private void signal(String signal) {
            ProcessHandle server =
                    ProcessHandle.of(supervisor.process(DATABASE).pid()).orElseThrow();
            List<String> command = new ArrayList<>(List.of("kill", "-s", signal, "" + server.pid()));
            server.descendants().forEach(child -> command.add("" + child.pid()));
            try {
                new ProcessBuilder(command).start().waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
