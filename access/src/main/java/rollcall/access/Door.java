package rollcall.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.ServletRequestPathUtils;

/** All calls of a service and who may make them. The first rule about a call counts; without any, nobody may. */
public record Door(List<Rule> rules) {

    /** What every service answers: to anybody whether it is well, to its operator how it does. */
    private static final List<Rule> ACTUATOR = List.of(
            Rule.open(HttpMethod.GET, "/actuator/health"),
            Rule.open(HttpMethod.GET, "/actuator/health/**"),
            Rule.of(HttpMethod.GET, "/actuator", Scope.METRICS_READ, Party.OPERATOR),
            Rule.of(HttpMethod.GET, "/actuator/info", Scope.METRICS_READ, Party.OPERATOR),
            Rule.of(HttpMethod.GET, "/actuator/prometheus", Scope.METRICS_READ, Party.OPERATOR));

    public Door {
        rules = List.copyOf(rules);
    }

    /** The calls that every service has, and this one's own. */
    public static Door of(Rule... rules) {
        List<Rule> all = new ArrayList<>(ACTUATOR);
        all.addAll(List.of(rules));
        return new Door(all);
    }

    Optional<Rule> rule(HttpServletRequest request) {
        PathContainer place = place(request);
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        return rules.stream().filter(rule -> rule.isAbout(method, place)).findFirst();
    }

    static PathContainer place(HttpServletRequest request) {
        return ServletRequestPathUtils.parse(request).pathWithinApplication();
    }
}
