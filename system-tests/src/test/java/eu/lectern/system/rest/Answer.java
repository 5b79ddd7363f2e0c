package eu.lectern.system.rest;

import com.fasterxml.jackson.databind.JsonNode;

/** What a service answered. */
public record Answer(int status, String body) {

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
