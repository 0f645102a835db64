package rollcall.ingest.upload;

import java.time.Clock;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rollcall.access.Partnerships;
import rollcall.ingest.backlog.Backlog;
import rollcall.ingest.idempotency.UploadLog;
import rollcall.ingest.idempotency.UploadMemory;
import rollcall.ingest.publish.Publications;
import rollcall.ingest.publish.PublishSettings;
import rollcall.ingest.spool.Spool;

@Configuration(proxyBeanMethods = false)
class UploadConfiguration {
    /** A customer's turns are for whatever bodies it sends. */
    @Bean
    static Turns turns(UploadLimits limits) {
        return new Turns(limits.uploadsAtOnce(), limits.waitForTurn());
    }

    @Bean
    static Room room(Spool spool, UploadLimits limits, PublishSettings publishing) {
        return new Room(spool, limits, publishing.retryAfter());
    }

    @Bean
    static Validating validating(Spool spool, Room room, Turns turns, UploadLimits limits, PublishSettings publishing) {
        return new Validating(spool, room, turns, limits, publishing);
    }

    @Bean
    Uploading uploading(
            Spool spool,
            Publications publications,
            UploadMemory memory,
            UploadLog log,
            Partnerships partnerships,
            Room room,
            Backlog backlog,
            Turns turns,
            UploadLimits limits,
            PublishSettings publishing,
            Clock clock) {
        return new Uploading(
                spool, publications, memory, log, partnerships, room, backlog, turns, limits, publishing, clock);
    }

    /** A body that claims to be a form is not searched for parameters: it is refused. */
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> noForms() {
        return factory -> factory.addConnectorCustomizers(connector -> connector.setParseBodyMethods(""));
    }
}
