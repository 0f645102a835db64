package rollcall.registry.claim;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.utils.Utils;
import rollcall.events.DeviceAccepted;
import rollcall.schemas.TopicCatalogue;
import rollcall.streams.Log;

/** Puts rows where every producer would: the registry's own word about their devices must meet them there. */
public final class Accepting {
    private Accepting() {}

    public static void send(Log log, DeviceAccepted row) {
        String key = row.getDeviceId();
        int partition =
                Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % TopicCatalogue.DEVICES_ACCEPTED.partitions();
        log.send(TopicCatalogue.DEVICES_ACCEPTED, partition, key, row.getRow().getRegistrationId(), row);
    }
}
