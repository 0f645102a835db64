package rollcall.cli.watch;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import rollcall.cli.console.CommandFailed;
import rollcall.cli.console.Common;
import rollcall.cli.console.ExitStatus;
import rollcall.cli.console.Json;
import rollcall.cli.server.Laptop;
import rollcall.events.DeviceStatusChanged;
import rollcall.schemas.EventSerdes;
import rollcall.schemas.RegistryOutage;
import rollcall.schemas.TopicCatalogue;

/**
 * Reads the last state of every device from its topic: partitions by hand and without a group, so that nothing is kept of
 * the reader and it needs no right but to read this topic.
 */
final class KafkaWatch {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String TOPIC = TopicCatalogue.DEVICES_STATUS.name();

    private final Map<String, Object> settings;
    private final String bootstrap;

    /** @param bootstrap where Kafka is, like the others null if it was not said */
    KafkaWatch(Common common, String bootstrap, Path config, String schemaRegistry) throws IOException {
        Laptop laptop = new Laptop(common.surroundings());
        Properties own = read(config);
        this.bootstrap = Optional.ofNullable(bootstrap)
                .or(() -> Optional.ofNullable(own.getProperty("bootstrap.servers")))
                .or(() -> laptop.address("kafka"))
                .orElseThrow(() -> common.misused("Say where Kafka is: --bootstrap HOST:PORT"));
        String registry = Optional.ofNullable(schemaRegistry)
                .or(() -> laptop.address("schema-registry"))
                .orElse("http://localhost:8090");
        this.settings = settings(registry, own);
    }

    private Map<String, Object> settings(String registry, Properties own) {
        Map<String, Object> all = new HashMap<>(RegistrySettings.of(registry));
        own.forEach((name, value) -> all.put(name.toString(), value));
        all.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        all.put(ConsumerConfig.CLIENT_ID_CONFIG, "rollcall-watch");
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        all.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return all;
    }

    private static Properties read(Path config) throws IOException {
        Properties own = new Properties();
        if (config != null) {
            try (Reader reader = Files.newBufferedReader(config)) {
                own.load(reader);
            }
        }
        return own;
    }

    void follow(boolean fromBeginning, Told told, Ending ending) {
        try (KafkaConsumer<String, byte[]> consumer =
                        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
                Deserializer<DeviceStatusChanged> values =
                        EventSerdes.<DeviceStatusChanged>of(settings).deserializer()) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            if (fromBeginning) {
                consumer.seekToBeginning(partitions);
            } else {
                consumer.seekToEnd(partitions);
            }
            while (told.goesOn() && !ending.isReached()) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    tell(record, values, told);
                }
            }
        } catch (AuthenticationException | AuthorizationException refused) {
            throw failed(ExitStatus.NOT_ALLOWED, "kafka-refused", refused);
        } catch (SerializationException unreadable) {
            throw failed(ExitStatus.UNREACHABLE, "kafka-unreadable", unreadable);
        } catch (KafkaException broken) {
            throw failed(ExitStatus.UNREACHABLE, "kafka-unreachable", broken);
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        List<PartitionInfo> known = consumer.partitionsFor(TOPIC, PATIENCE);
        if (known == null || known.isEmpty()) {
            throw new KafkaException("there is no topic " + TOPIC);
        }
        return known.stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static void tell(
            ConsumerRecord<String, byte[]> record, Deserializer<DeviceStatusChanged> values, Told told) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("deviceId", record.key());
        String event = "device-gone";
        if (record.value() == null) {
            data.put("changedAt", Instant.ofEpochMilli(record.timestamp()).toString());
        } else {
            try {
                put(data, values.deserialize(record.topic(), record.headers(), record.value()));
                event = "device-status";
            } catch (RuntimeException failure) {
                if (RegistryOutage.caused(failure)) {
                    throw new SerializationException(failure.getMessage(), failure);
                }
                // One record that nobody can read hides none of the others.
                event = "unreadable";
                data.put("changedAt", Instant.ofEpochMilli(record.timestamp()).toString());
                data.put("partition", record.partition());
                data.put("offset", record.offset());
                data.put(
                        "reason",
                        "partition %d, offset %d: %s"
                                .formatted(record.partition(), record.offset(), failure.getMessage()));
            }
        }
        told.tell("", event, Json.read(Json.text(data)).orElseThrow());
    }

    private static void put(Map<String, Object> data, DeviceStatusChanged event) {
        data.put("version", event.getVersion());
        data.put("customer", event.getCustomer());
        data.put("serialNumber", event.getSerialNumber());
        data.put("status", event.getStatus());
        data.put("groupTag", event.getGroupTag());
        data.put("profileId", event.getProfileId());
        data.put("profileName", event.getProfileName());
        data.put("uploadId", event.getUploadId());
        data.put("changedAt", event.getChangedAt().toString());
    }

    private CommandFailed failed(ExitStatus status, String key, Throwable cause) {
        return CommandFailed.of(
                status,
                key,
                Map.of("bootstrap", bootstrap, "topic", TOPIC, "reason", String.valueOf(cause.getMessage())),
                cause);
    }
}
