package rollcall.ingest;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import rollcall.access.AccessSettings;
import rollcall.access.Door;
import rollcall.ingest.backlog.BacklogSettings;
import rollcall.ingest.idempotency.MemorySettings;
import rollcall.ingest.publish.PublishSettings;
import rollcall.ingest.spool.Spool;
import rollcall.ingest.upload.UploadLimits;
import rollcall.partnerships.PartnershipConfiguration;
import rollcall.schemas.Topic;
import rollcall.schemas.TopicCatalogue;
import rollcall.schemas.TopicCheck;

/** The service that takes uploads in. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(RollcallSettings.class)
@Import(PartnershipConfiguration.class)
public class IngestApplication {
    /** What it reads and writes. */
    static final List<Topic> TOPICS = List.of(
            TopicCatalogue.UPLOADS_RECEIVED,
            TopicCatalogue.DEVICES_UPLOADED,
            TopicCatalogue.DEVICES_SEEN,
            TopicCatalogue.RELATIONSHIPS,
            TopicCatalogue.AUDIT);

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    public static void main(String[] arguments) {
        SpringApplication.run(IngestApplication.class, arguments);
    }

    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    static AccessSettings accessSettings(RollcallSettings settings) {
        return settings.access();
    }

    @Bean
    static Door door() {
        return IngestDoor.door();
    }

    @Bean
    static UploadLimits limits(RollcallSettings settings) {
        return settings.ingest().limits();
    }

    @Bean
    static PublishSettings publishing(RollcallSettings settings) {
        return settings.ingest().publish();
    }

    @Bean
    static MemorySettings memory(RollcallSettings settings) {
        return settings.ingest().memory();
    }

    @Bean
    static BacklogSettings backlogSettings(RollcallSettings settings) {
        return settings.ingest().backlog();
    }

    /** Fails the start if rows of one device could land on different partitions. */
    @Bean
    static Admin admin(KafkaProperties kafka) {
        Admin admin = Admin.create(kafka.buildAdminProperties());
        TopicCheck.verify(admin, TOPICS, PATIENCE);
        return admin;
    }

    @Bean
    static Spool spool(RollcallSettings settings) {
        return new Spool(settings.ingest().spool());
    }
}
