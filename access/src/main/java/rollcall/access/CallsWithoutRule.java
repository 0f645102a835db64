package rollcall.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.webmvc.autoconfigure.actuate.web.ManagementErrorEndpoint;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Fails the start of a service that maps a call without a rule for it: it would be closed to everybody, and nobody would
 * have decided so.
 */
final class CallsWithoutRule {
    private final Door door;

    CallsWithoutRule(Door door) {
        this.door = door;
    }

    @EventListener
    void compare(ContextRefreshedEvent started) {
        Set<String> mapped = mapped(started.getApplicationContext()).collect(Collectors.toSet());
        Set<String> ruled = door.rules().stream().map(Rule::toString).collect(Collectors.toSet());
        List<String> open =
                mapped.stream().filter(call -> !ruled.contains(call)).sorted().toList();
        if (!open.isEmpty()) {
            throw new IllegalStateException("calls without a rule at the door: " + String.join(", ", open));
        }
    }

    private static Stream<String> mapped(ApplicationContext context) {
        return context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> !isErrorPage(entry.getValue()))
                .flatMap(entry -> calls(entry.getKey()));
    }

    /** It answers what went wrong with other calls; asked for by name, it is closed. */
    private static boolean isErrorPage(HandlerMethod handler) {
        return ErrorController.class.isAssignableFrom(handler.getBeanType())
                || ManagementErrorEndpoint.class.isAssignableFrom(handler.getBeanType());
    }

    private static Stream<String> calls(RequestMappingInfo mapping) {
        Set<String> paths = mapping.getPatternValues();
        var methods = mapping.getMethodsCondition().getMethods();
        return paths.stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of("any method " + path)
                        : methods.stream().map(method -> HttpMethod.valueOf(method.name()) + " " + path));
    }
}
