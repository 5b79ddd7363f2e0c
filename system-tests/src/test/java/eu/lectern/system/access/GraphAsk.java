package eu.lectern.system.access;

import java.util.Map;

/** One GraphQL operation with its variables. */
record GraphAsk(String query, Map<String, Object> variables) {

    boolean isSubscription() {
        return query.startsWith("subscription");
    }
}
