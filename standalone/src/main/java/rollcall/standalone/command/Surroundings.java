package rollcall.standalone.command;

import java.util.Map;
import rollcall.standalone.platform.Home;
import rollcall.standalone.platform.Installation;
import rollcall.standalone.platform.Ports;

/** What the environment says about where to run. */
record Surroundings(Home home, Ports ports) {
    static Surroundings own() {
        Map<String, String> environment = System.getenv();
        return new Surroundings(Home.of(environment, Installation.own().project()), Ports.of(environment));
    }
}
