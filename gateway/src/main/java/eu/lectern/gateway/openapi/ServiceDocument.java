package eu.lectern.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A service's own OpenAPI document.
 *
 * @param service what its components are called by where names clash, e.g. {@code Enrolment}
 */
record ServiceDocument(String service, JsonNode document) {

    Map<Component, JsonNode> components() {
        Map<Component, JsonNode> components = new LinkedHashMap<>();
        document.path("components")
                .properties()
                .forEach(kind -> kind.getValue()
                        .properties()
                        .forEach(one -> components.put(new Component(kind.getKey(), one.getKey()), one.getValue())));
        return components;
    }

    Set<Map.Entry<String, JsonNode>> paths() {
        return document.path("paths").properties();
    }

    String title() {
        return document.path("info").path("title").asText(service);
    }
}
