package eu.lectern.catalog.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import java.math.BigDecimal;
import java.util.List;

/**
 * The files of one curriculum after all checks have passed.
 *
 * @param curriculum {@code curriculum.yaml}
 * @param modules the module files, in the order of its list
 */
record SourceCurriculum(SourceValue curriculum, List<SourceValue> modules) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    CurriculumVersion toVersion() {
        ObjectNode document = (ObjectNode) json(curriculum);
        document.remove(CurriculumChecks.TITLE_LANGUAGES);
        ArrayNode moduleDocuments = document.putArray(CurriculumChecks.MODULES);
        modules.forEach(module -> moduleDocuments.add(json(module)));
        try {
            return JSON.treeToValue(document, CurriculumVersion.class);
        } catch (JsonProcessingException unchecked) {
            throw new IllegalStateException("the checks let something pass: " + unchecked.getMessage(), unchecked);
        }
    }

    private static JsonNode json(SourceValue value) {
        return switch (value) {
            case SourceValue.Fields fields -> {
                ObjectNode object = NODES.objectNode();
                fields.fields().forEach((name, field) -> object.set(name, json(field)));
                yield object;
            }
            case SourceValue.Items items -> {
                ArrayNode array = NODES.arrayNode();
                items.items().forEach(item -> array.add(json(item)));
                yield array;
            }
            case SourceValue.Text text -> NODES.textNode(text.text());
            case SourceValue.Numeral number -> NODES.numberNode(new BigDecimal(number.digits()));
            case SourceValue.Truth truth -> throw new IllegalStateException("no field takes a truth value: " + truth);
            case SourceValue.Nothing nothing -> NODES.nullNode();
        };
    }
}
