package rollcall.registry;

import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

final class InnerRegistry extends Registry {
    private final ConfigurableApplicationContext context;

    InnerRegistry(Stream<String> arguments) {
        context = SpringApplication.run(RegistryApplication.class, arguments.toArray(String[]::new));
        awaitReady();
    }

    @Override
    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
