package rollcall.registry.topology;

import java.time.Duration;
import rollcall.registry.lifecycle.LifecycleRules;

/**
 * What an operator can set of how the registry decides.
 *
 * @param cataloguePatience how long a row may wait for its catalogue entry
 */
public record RegistryRules(Duration cataloguePatience, LifecycleRules lifecycle) {}
