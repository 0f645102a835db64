package rollcall.status.leaving;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollcall.events.CommandDecided;
import rollcall.events.DeviceCommand;
import rollcall.schemas.TopicCatalogue;
import rollcall.schemas.TopicFollower;
import rollcall.schemas.TopicFollower.Beginning;

@Configuration(proxyBeanMethods = false)
class DeparturesConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);
    private static final String OWNERS =
            "SELECT device_id, customer FROM devices WHERE customer <> '' AND device_id IN (:deviceIds)";

    @Bean
    Departures departures(JdbcClient database) {
        return new Departures(deviceIds -> owners(database, deviceIds), PATIENCE).looking(BETWEEN_LOOKS);
    }

    private static Map<String, String> owners(JdbcClient database, Set<String> deviceIds) {
        Map<String, String> owners = new HashMap<>();
        if (!deviceIds.isEmpty()) {
            database.sql(OWNERS).param("deviceIds", deviceIds).query((RowCallbackHandler)
                    row -> owners.put(row.getString(1), row.getString(2)));
        }
        return owners;
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    TopicFollower<DeviceCommand> departureFollower(Departures departures, KafkaProperties kafka) {
        return TopicFollower.of(
                TopicCatalogue.DEVICES_DEREGISTRATION_REQUESTED,
                kafka.buildConsumerProperties(),
                "departures",
                Beginning.NOW,
                departures::asked);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    TopicFollower<CommandDecided> decisionFollower(Departures departures, KafkaProperties kafka) {
        return TopicFollower.of(
                TopicCatalogue.COMMANDS_DECIDED,
                kafka.buildConsumerProperties(),
                "decisions",
                Beginning.NOW,
                departures::decided);
    }
}
