package eu.lectern.system.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a client of an earlier document cannot live with in a later one: something that it calls is gone, something that it
 * sends is refused, or something that it reads is not there any more. What is only added breaks nobody.
 */
final class BreakingChanges {

    private final ApiDocument before;
    private final ApiDocument after;
    private final List<String> changes = new ArrayList<>();

    private BreakingChanges(ApiDocument before, ApiDocument after) {
        this.before = before;
        this.after = after;
    }

    /** Each in words; empty when every client may go on. */
    static List<String> between(ApiDocument before, ApiDocument after) {
        BreakingChanges changes = new BreakingChanges(before, after);
        Map<String, ApiOperation> present = byAddress(after);
        byAddress(before).forEach((address, operation) -> {
            ApiOperation now = present.get(address);
            if (now == null) {
                changes.changes.add(address + ": is gone");
            } else {
                changes.compare(address, operation, now);
            }
        });
        return List.copyOf(changes.changes);
    }

    private static Map<String, ApiOperation> byAddress(ApiDocument document) {
        Map<String, ApiOperation> operations = new TreeMap<>();
        document.operations().forEach(operation -> operations.put(operation.toString(), operation));
        return operations;
    }

    private void compare(String address, ApiOperation was, ApiOperation now) {
        if (!was.id().equals(now.id())) {
            changes.add(address + ": its operationId " + was.id() + " has become " + now.id());
        }
        compareRoles(address, was, now);
        compareParameters(address, was, now);
        compareBodies(address, was, now);
        compareAnswers(address, was, now);
    }

    private void compareRoles(String address, ApiOperation was, ApiOperation now) {
        if (was.roles().isEmpty() && !now.roles().isEmpty()) {
            changes.add(address + ": asks for a role now");
        }
        Set<String> lost = new TreeSet<>(was.roles());
        lost.removeAll(now.roles());
        if (!lost.isEmpty() && !now.roles().isEmpty()) {
            changes.add(address + ": is not for the roles " + lost + " any more");
        }
    }

    private void compareParameters(String address, ApiOperation was, ApiOperation now) {
        Map<String, ApiOperation.Parameter> present = new TreeMap<>();
        now.parameters().forEach(parameter -> present.put(parameter.in() + " " + parameter.name(), parameter));
        for (ApiOperation.Parameter parameter : was.parameters()) {
            String name = parameter.in() + " " + parameter.name();
            ApiOperation.Parameter still = present.remove(name);
            if (still == null) {
                changes.add(address + ": the parameter " + name + " is gone");
                continue;
            }
            if (still.required() && !parameter.required()) {
                changes.add(address + ": the parameter " + name + " is required now");
            }
            schemas(address + " " + name).sent(parameter.schema(), still.schema());
        }
        present.values().stream()
                .filter(ApiOperation.Parameter::required)
                .forEach(
                        parameter -> changes.add(address + ": the new parameter " + parameter.name() + " is required"));
    }

    private void compareBodies(String address, ApiOperation was, ApiOperation now) {
        JsonNode bodyWas = was.json().path("requestBody");
        JsonNode bodyNow = now.json().path("requestBody");
        if (!bodyWas.path("required").asBoolean() && bodyNow.path("required").asBoolean()) {
            changes.add(address + ": a body is required now");
        }
        bodyWas.path("content").properties().forEach(content -> {
            JsonNode still = bodyNow.path("content").path(content.getKey());
            if (still.isMissingNode()) {
                changes.add(address + ": takes no " + content.getKey() + " any more");
            } else {
                schemas(address + " body").sent(content.getValue().path("schema"), still.path("schema"));
            }
        });
    }

    /** Of a refusal only its status is told; new ones come with new rules. */
    private void compareAnswers(String address, ApiOperation was, ApiOperation now) {
        was.json().path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(answer -> {
                    String place = address + " " + answer.getKey();
                    JsonNode still = now.json().path("responses").path(answer.getKey());
                    if (still.isMissingNode()) {
                        changes.add(place + ": is not answered any more");
                        return;
                    }
                    answer.getValue().path("content").properties().forEach(content -> {
                        JsonNode same = still.path("content").path(content.getKey());
                        if (same.isMissingNode()) {
                            changes.add(place + ": is no " + content.getKey() + " any more");
                        } else {
                            schemas(place).answered(content.getValue().path("schema"), same.path("schema"));
                        }
                    });
                });
    }

    private SchemaChanges schemas(String place) {
        return new SchemaChanges(before, after, place, changes);
    }
}
