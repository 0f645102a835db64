package rollcall.ingest.wrong;

import io.apicurio.registry.serde.avro.AvroSerde;

/** Breaks a wall on purpose. */
public record NamesASerializer(AvroSerde<?> serde) {}
