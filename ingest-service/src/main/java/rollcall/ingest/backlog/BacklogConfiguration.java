package rollcall.ingest.backlog;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BacklogConfiguration {
    @Bean
    static Backlog backlog(Admin admin, BacklogSettings settings, Clock clock, MeterRegistry meters) {
        return new Backlog(new Unread(admin), settings, clock, meters);
    }
}
