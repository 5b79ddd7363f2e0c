package eu.lectern.system.partners;

/** What a client sends when a request has not got through. */
enum Repeating {
    /** All of it, under the same key. */
    EVERYTHING,
    /** All of it, but blank lines for what has been answered; only where a line is an item. */
    BLANK_LINES_FOR_THE_ANSWERED,
    /** What has no answer yet: every item has a key of its own. */
    THE_REST_BY_OWN_KEYS
}
