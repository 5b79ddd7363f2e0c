package eu.lectern.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;

/** A document in both of its notations. */
record WrittenDocument(ObjectNode document, String json, String yaml) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS));

    static WrittenDocument of(ObjectNode document) {
        try {
            return new WrittenDocument(
                    document,
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document),
                    YAML.writeValueAsString(document));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
