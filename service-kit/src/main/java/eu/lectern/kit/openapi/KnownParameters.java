package eu.lectern.kit.openapi;

import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.paging.PageRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Bounds and meanings of the parameters that have one name everywhere. Their Java type is text, because what cannot be read
 * is refused with the field's name; the description says what the text must be.
 */
final class KnownParameters {

    private static final int LONGEST_CURSOR = 2_000;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_LANGUAGES = 1_000;

    private record Known(String meaning, Supplier<Schema> schema) {}

    private static final int LONGEST_WAIT = 30;

    private static final Map<String, Known> BY_NAME = Map.ofEntries(
            Map.entry("limit", new Known("How many items at most", KnownParameters::limit)),
            Map.entry("after", new Known("The `next` of the page before, as it came", () -> text(LONGEST_CURSOR))),
            Map.entry("id", new Known("The resource's id", KnownParameters::id)),
            Map.entry("rid", new Known("The recognition's id", KnownParameters::id)),
            Map.entry("enrolment", new Known("The enrolment's id", KnownParameters::id)),
            Map.entry("wait", new Known("How many seconds to wait for something", KnownParameters::seconds)),
            Map.entry("type", new Known("The event's type", () -> text(LONGEST_NAME))),
            Map.entry("total", new Known("Whether the whole list is counted", KnownParameters::flag)),
            Map.entry("changed", new Known("Only those that change, or do not", KnownParameters::flag)),
            Map.entry("failed", new Known("Only those that failed, or did not", KnownParameters::flag)),
            Map.entry("revoked", new Known("Only those that are revoked, or stand", KnownParameters::flag)),
            Map.entry(
                    "lang",
                    new Known("A language tag such as `lv`; wins over Accept-Language", () -> text(LONGEST_NAME))),
            Map.entry("Accept-Language", new Known("RFC 9110, 12.5.4", () -> text(LONGEST_LANGUAGES))),
            Map.entry("If-Match", new Known("The ETag of the state that is changed", () -> text(LONGEST_NAME))),
            Map.entry(
                    IdempotencyKey.HEADER,
                    new Known("One new key for each new request, sent again with a retry", KnownParameters::key)));

    /** Of those whose schema the resources say. */
    private static final Map<String, String> MEANINGS = Map.of(
            "code", "The code, e.g. `M05`, `CECO` or `library-vet`",
            "version", "The curriculum version, e.g. `0.2`",
            "status", "Only those that stand so",
            "programme", "Only those of this programme, by its code",
            "learner", "Only those of the learner whom the institution knows by this reference");

    private KnownParameters() {}

    static void describe(List<Parameter> parameters) {
        parameters.forEach(KnownParameters::describe);
    }

    private static void describe(Parameter parameter) {
        Known known = parameter.getName() == null ? null : BY_NAME.get(parameter.getName());
        if (known != null) {
            parameter.setSchema(severalOf(parameter, known.schema().get()));
            if (parameter.getDescription() == null) {
                parameter.setDescription(known.meaning());
            }
            return;
        }
        if (parameter.getDescription() == null) {
            parameter.setDescription(MEANINGS.get(parameter.getName()));
        }
        Schema schema = parameter.getSchema();
        if (schema != null && isBareText(schema)) {
            schema.setMaxLength(LONGEST_NAME);
        }
    }

    /** A parameter that may be repeated keeps being so. */
    private static Schema severalOf(Parameter parameter, Schema one) {
        Schema before = parameter.getSchema();
        boolean several = before != null
                && before.getType() != null
                && before.getType().contains(SchemaType.ARRAY)
                && parameter.getIn() == Parameter.In.QUERY;
        if (!several) {
            return one;
        }
        return OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .items(one)
                .minItems(1)
                .maxItems(PageRequest.MAX_LIMIT);
    }

    private static boolean isBareText(Schema schema) {
        return schema.getType() != null
                && schema.getType().contains(SchemaType.STRING)
                && schema.getMaxLength() == null
                && schema.getEnumeration() == null;
    }

    private static Schema limit() {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .format("int32")
                .minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT))
                .defaultValue(PageRequest.DEFAULT_LIMIT);
    }

    private static Schema seconds() {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .format("int32")
                .minimum(BigDecimal.ZERO)
                .maximum(BigDecimal.valueOf(LONGEST_WAIT))
                .defaultValue(0);
    }

    private static Schema id() {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .format("uuid")
                .minLength(36)
                .maxLength(36);
    }

    private static Schema flag() {
        return OASFactory.createSchema().addType(SchemaType.BOOLEAN);
    }

    private static Schema key() {
        return text(IdempotencyKey.MAX_LENGTH).minLength(1).pattern("^[ -~]+$");
    }

    private static Schema text(int longest) {
        return OASFactory.createSchema().addType(SchemaType.STRING).maxLength(longest);
    }
}
