package rollcall.provisioning;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.testcontainers.kafka.KafkaContainer;

/** A broker that asks for names and refuses what nobody granted. */
final class LockedBroker implements AutoCloseable {
    private static final String ADMINISTRATOR = "provisioning";
    private static final String PASSWORD = "known-to-this-test-alone";

    private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.3.1")
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            // The listener that is reached from outside asks; within the container the broker talks to itself.
            .withEnv(
                    "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP",
                    "PLAINTEXT:SASL_PLAINTEXT,BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT")
            .withEnv("KAFKA_SASL_ENABLED_MECHANISMS", "SCRAM-SHA-512,PLAIN")
            .withEnv(
                    "KAFKA_LISTENER_NAME_PLAINTEXT_PLAIN_SASL_JAAS_CONFIG",
                    "org.apache.kafka.common.security.plain.PlainLoginModule required user_%s=\"%s\";"
                            .formatted(ADMINISTRATOR, PASSWORD))
            .withEnv(
                    "KAFKA_LISTENER_NAME_PLAINTEXT_SCRAM___SHA___512_SASL_JAAS_CONFIG",
                    "org.apache.kafka.common.security.scram.ScramLoginModule required;")
            .withEnv("KAFKA_AUTHORIZER_CLASS_NAME", "org.apache.kafka.metadata.authorizer.StandardAuthorizer")
            .withEnv("KAFKA_SUPER_USERS", "User:ANONYMOUS;User:" + ADMINISTRATOR);

    LockedBroker() {
        kafka.start();
    }

    Map<String, Object> asAdministrator() {
        return settings(
                "PLAIN",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(ADMINISTRATOR, PASSWORD));
    }

    Map<String, Object> as(String user, String password) {
        return settings(
                "SCRAM-SHA-512",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(user, password));
    }

    private Map<String, Object> settings(String mechanism, String login) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka.getBootstrapServers());
        settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SASL_PLAINTEXT");
        settings.put(SaslConfigs.SASL_MECHANISM, mechanism);
        settings.put(SaslConfigs.SASL_JAAS_CONFIG, login);
        return settings;
    }

    @Override
    public void close() {
        kafka.close();
    }
}
