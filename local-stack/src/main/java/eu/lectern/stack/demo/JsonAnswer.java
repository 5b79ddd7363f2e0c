package eu.lectern.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a service answered to a request. */
record JsonAnswer(String request, int status, JsonNode body) {

    /** The body, provided that the status is one of those expected. */
    JsonNode expecting(Integer... statuses) {
        if (!List.of(statuses).contains(status)) {
            throw new DemoFailed(request + " was answered " + status + ": " + body);
        }
        return body;
    }
}
