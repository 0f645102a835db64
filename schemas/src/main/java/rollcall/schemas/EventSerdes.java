package rollcall.schemas;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.serialization.Serde;

/**
 * How values are written and read: by whichever Avro serde the configuration names, so that no code knows whose it is.
 * One is meant to be shared by a whole topology or listener.
 */
public final class EventSerdes {
    /** The serde's class, under the name that Kafka Streams gives its own setting for it. */
    public static final String VALUE_SERDE = "default.value.serde";

    /** Events, and the records that services keep in stores of their own. */
    private static final String OUR_PACKAGES = "rollcall.";

    private static final ConfigDef SETTINGS = new ConfigDef()
            .define(VALUE_SERDE, ConfigDef.Type.CLASS, ConfigDef.Importance.HIGH, "Avro serde of all event values");

    private EventSerdes() {}

    /**
     * The configured serde for values of one record type.
     *
     * @param settings Kafka client settings with {@link #VALUE_SERDE} and whatever that class needs
     */
    @SuppressWarnings("unchecked")
    public static <T extends SpecificRecord> Serde<T> of(Map<String, ?> settings) {
        allowOurEvents();
        Serde<T> serde = new AbstractConfig(SETTINGS, settings, false).getConfiguredInstance(VALUE_SERDE, Serde.class);
        serde.configure(settings, false);
        return new ShortcutSerde<>(serde);
    }

    /** Avro instantiates only classes of packages it was told to trust. */
    public static void allowOurEvents() {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.DEFAULT, type -> type.getPackageName().startsWith(OUR_PACKAGES)));
    }
}
