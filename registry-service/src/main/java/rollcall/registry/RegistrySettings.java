package rollcall.registry;

import jakarta.validation.Valid;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import rollcall.registry.lifecycle.LifecycleRules;
import rollcall.registry.topology.RegistryRules;
import rollcall.streams.StreamSettings;

/**
 * What can be set for the registry: everything of a stream, by the same names, and beside it its own.
 *
 * @param cataloguePatience how long a row that names no hash may wait for its entry in the catalogue
 * @param inactiveAfter how long an active device may go unseen before it counts as inactive
 * @param statusKept how long watchers are told the status of a device that is nobody's any more
 */
record RegistrySettings(
        @Valid StreamSettings stream,
        @DurationMin(millis = 0) @DurationMax(minutes = 1) Duration cataloguePatience,
        @DurationMin(seconds = 1) @DurationMax(days = 3650) Duration inactiveAfter,
        @DurationMin(seconds = 1) @DurationMax(days = 3650) Duration statusKept) {

    @ConstructorBinding
    RegistrySettings(
            String applicationId,
            @DefaultValue("") String instanceId,
            Path stateDirectory,
            URI schemaRegistry,
            @DefaultValue("2") int threads,
            @DefaultValue("0") int standbyReplicas,
            @DefaultValue("500ms") Duration commitInterval,
            @DefaultValue("256KB") DataSize recordLimit,
            @DefaultValue("128MB") DataSize storeMemory,
            @DefaultValue("60s") Duration patience,
            @DefaultValue("3s") Duration cataloguePatience,
            @DefaultValue("7d") Duration inactiveAfter,
            @DefaultValue("30d") Duration statusKept) {
        this(
                new StreamSettings(
                        applicationId,
                        instanceId,
                        stateDirectory,
                        schemaRegistry,
                        threads,
                        standbyReplicas,
                        commitInterval,
                        recordLimit,
                        storeMemory,
                        patience),
                cataloguePatience,
                inactiveAfter,
                statusKept);
    }

    RegistryRules rules() {
        return new RegistryRules(cataloguePatience, new LifecycleRules(inactiveAfter, statusKept));
    }
}
