package rollcall.devices.wrong;

import org.apache.kafka.clients.producer.ProducerRecord;

/** Breaks a wall on purpose. */
public record KnowsAFramework(ProducerRecord<String, String> record) {}
