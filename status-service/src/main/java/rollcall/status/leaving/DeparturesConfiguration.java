package rollcall.status.leaving;

import java.time.Clock;
import java.util.Set;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import rollcall.events.CommandDecided;
import rollcall.events.DeviceCommand;
import rollcall.schemas.TopicCatalogue;
import rollcall.schemas.TopicFollower;
import rollcall.schemas.TopicFollower.Beginning;
import rollcall.status.projection.ColumnText;

@Configuration(proxyBeanMethods = false)
class DeparturesConfiguration {
    private static final String SHOWN =
            "SELECT device_id FROM devices WHERE customer = :customer AND device_id IN (:deviceIds)";

    @Bean
    Departures departures(JdbcClient database, Clock clock) {
        return new Departures(
                (customer, deviceIds) -> Set.copyOf(database.sql(SHOWN)
                        .param("customer", ColumnText.storable(customer))
                        .param("deviceIds", deviceIds)
                        .query(String.class)
                        .list()),
                clock);
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
