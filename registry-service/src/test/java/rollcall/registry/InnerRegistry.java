package rollcall.registry;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

final class InnerRegistry extends Registry {
    private final ConfigurableApplicationContext context;

    InnerRegistry(String... arguments) {
        context = SpringApplication.run(RegistryApplication.class, arguments);
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
