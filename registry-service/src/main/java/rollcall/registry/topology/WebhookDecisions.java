package rollcall.registry.topology;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import rollcall.events.Webhook;
import rollcall.events.WebhookCommand;
import rollcall.registry.webhook.Enlisting;
import rollcall.registry.webhook.WebhookOutcomes;
import rollcall.registry.webhook.WebhookRuling;
import rollcall.registry.webhook.WebhookRuling.Gone;
import rollcall.registry.webhook.WebhookRuling.Made;
import rollcall.streams.PromptCommit;
import rollcall.streams.Telling;

/** Decides what is wanted of webhooks, in the order of the log. */
final class WebhookDecisions implements Processor<String, WebhookCommand, String, SpecificRecord> {
    private static final char SLASH = '/';

    private Telling telling;
    private KeyValueStore<String, Webhook> webhooks;
    private PromptCommit promptCommit;

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        telling = new Telling(context, RegistryTopology.SERVICE);
        webhooks = context.getStateStore(WebhookNodes.WEBHOOKS);
        promptCommit = new PromptCommit(context);
    }

    @Override
    public void process(Record<String, WebhookCommand> record) {
        WebhookCommand command = record.value();
        String id = command.getCommandId();
        String key = command.getCustomer() + SLASH + command.getWebhookId();
        WebhookRuling ruling = Enlisting.decide(known(command.getCustomer()), command);
        if (ruling instanceof Made made) {
            webhooks.put(key, made.webhook());
            telling.tell(record, WebhookNodes.STANDING, key, made.webhook(), id);
            audit(record, command);
        } else if (ruling instanceof Gone) {
            webhooks.delete(key);
            telling.forget(record, WebhookNodes.STANDING, key, Webhook.getClassSchema(), id);
            audit(record, command);
        }
        telling.tell(record, WebhookNodes.DECIDED, id, WebhookOutcomes.decided(command, ruling), id);
        promptCommit.afterRecord();
    }

    private void audit(Record<String, WebhookCommand> record, WebhookCommand command) {
        telling.tell(
                record,
                WebhookNodes.AUDITED,
                command.getCustomer(),
                WebhookOutcomes.audited(command),
                command.getCommandId());
    }

    private List<Webhook> known(String customer) {
        List<Webhook> known = new ArrayList<>();
        try (KeyValueIterator<String, Webhook> all = webhooks.prefixScan(customer + SLASH, new StringSerializer())) {
            all.forEachRemaining(entry -> known.add(entry.value));
        }
        return known;
    }
}
