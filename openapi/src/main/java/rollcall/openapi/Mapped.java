package rollcall.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.configuration.SpringDocJavadocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import rollcall.access.Caller;
import rollcall.access.Door;
import rollcall.access.Rule;
import rollcall.words.Language;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the handlers below a package map, and what springdoc makes of them. They are mapped as in their service, but none is
 * ever called: they come without what they need.
 */
record Mapped(List<Call> calls, ObjectNode generated) {
    private static final String OWN_PATH = "/v3/api-docs";
    private static final SpringObjenesis BARE = new SpringObjenesis();

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Language.class);
    }

    static Mapped below(String pack, Door door) {
        Mapped[] found = new Mapped[1];
        new WebApplicationContextRunner()
                .withInitializer(context -> addHandlers(pack, (GenericWebApplicationContext) context))
                .withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class, WebMvcAutoConfiguration.class))
                .withUserConfiguration(
                        SpringDocConfiguration.class,
                        SpringDocConfigProperties.class,
                        SpringDocJavadocConfiguration.class,
                        SpringDocWebMvcConfiguration.class)
                .withPropertyValues(
                        "springdoc.api-docs.version=openapi_3_1",
                        "springdoc.override-with-generic-response=false",
                        "springdoc.default-produces-media-type=application/json")
                .run(context -> found[0] = new Mapped(calls(context, door), generated(context)));
        return found[0];
    }

    private static void addHandlers(String pack, GenericWebApplicationContext context) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        for (BeanDefinition handler : scanner.findCandidateComponents(pack)) {
            Class<?> type = ClassUtils.resolveClassName(handler.getBeanClassName(), null);
            ((AbstractBeanDefinition) handler).setInstanceSupplier(() -> BARE.newInstance(type));
            context.registerBeanDefinition(type.getName(), handler);
        }
    }

    private static List<Call> calls(ApplicationContext context, Door door) {
        Map<String, Rule> rules = door.rules().stream()
                .collect(Collectors.toMap(Rule::toString, Function.identity(), (one, same) -> one));
        return context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .flatMap(mapped -> calls(mapped.getKey(), mapped.getValue(), rules))
                .sorted(Comparator.comparing(Call::path)
                        .thenComparing(call -> call.method().name()))
                .toList();
    }

    private static Stream<Call> calls(RequestMappingInfo mapping, HandlerMethod handler, Map<String, Rule> rules) {
        String name = Optional.ofNullable(mapping.getName()).orElse("");
        return mapping.getPatternValues().stream()
                .filter(path -> !path.startsWith(OWN_PATH))
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> HttpMethod.valueOf(method.name()))
                        .map(method -> new Call(
                                method,
                                path,
                                name,
                                handler.getMethod(),
                                Optional.ofNullable(rules.get(method + " " + path)))));
    }

    private static ObjectNode generated(ApplicationContext context) throws Exception {
        byte[] json = context.getBean(OpenApiWebMvcResource.class)
                .openapiJson(new MockHttpServletRequest("GET", OWN_PATH), OWN_PATH, Locale.ENGLISH);
        return (ObjectNode) JsonMapper.shared().readTree(new String(json, UTF_8));
    }
}
