package rollcall.registry.webhook;

/** Why nothing is done about a command. The name is the code that clients go by, and under which its words stand. */
public enum WebhookReason {
    WEBHOOK_NOT_FOUND,
    WEBHOOK_EXISTS,
    TOO_MANY_WEBHOOKS
}
