package rollcall.openapi;

import java.lang.reflect.Method;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import rollcall.access.Rule;

/**
 * One call that a service answers.
 *
 * @param name what programs call it by, from its mapping; empty if it has none
 * @param rule who may, as the door says
 */
record Call(HttpMethod method, String path, String name, Method handler, Optional<Rule> rule) {
    /** The name in the document; a path of Graph's beta has its own. */
    String operationId() {
        return name.isEmpty() || !path.startsWith("/beta/") ? name : name + "Beta";
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
