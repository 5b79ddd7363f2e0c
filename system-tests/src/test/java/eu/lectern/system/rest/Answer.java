package eu.lectern.system.rest;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param tag the ETag; empty without one
 */
public record Answer(int status, String body, String tag) {

    /** This answer, when it has the status. */
    public Answer expect(int wanted) {
        if (status != wanted) {
            throw new AssertionError("answered " + status + " instead of " + wanted + ": " + body);
        }
        return this;
    }

    public <T> T as(Class<T> type) {
        return Json.read(body, type);
    }

    public JsonNode json() {
        return as(JsonNode.class);
    }
}
