package eu.lectern.system.access;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to an operation.
 *
 * @param path what stands for its path's templates
 * @param query without the question mark; empty for none
 * @param body written as JSON; null for none
 */
record Ask(
        Map<String, String> path,
        String query,
        Map<String, String> headers,
        @Nullable Object body) {

    static Ask nothing() {
        return new Ask(Map.of(), "", Map.of(), null);
    }

    static Ask of(Object id) {
        return nothing().at("id", id);
    }

    Ask at(String template, Object value) {
        Map<String, String> more = new HashMap<>(path);
        more.put(template, value.toString());
        return new Ask(more, query, headers, body);
    }

    Ask where(String parameters) {
        return new Ask(path, parameters, headers, body);
    }

    Ask with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Ask(path, query, more, body);
    }

    Ask saying(Object json) {
        return new Ask(path, query, headers, json);
    }

    /** The address below the service's, with every template filled in. */
    String target(String template) {
        String target = template;
        for (Map.Entry<String, String> value : path.entrySet()) {
            target = target.replace("{" + value.getKey() + "}", value.getValue());
        }
        if (target.contains("{")) {
            throw new IllegalArgumentException("nothing is said for " + target);
        }
        return query.isEmpty() ? target : target + "?" + query;
    }
}
