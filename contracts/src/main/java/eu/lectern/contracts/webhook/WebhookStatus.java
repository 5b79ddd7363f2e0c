package eu.lectern.contracts.webhook;

/** What a subscription is doing. */
public enum WebhookStatus {
    /** It sends, or tries to. */
    ACTIVE,
    /** Somebody has stopped it for a while. */
    PAUSED,
    /** It has been given up; the reason says why. */
    DEAD
}
