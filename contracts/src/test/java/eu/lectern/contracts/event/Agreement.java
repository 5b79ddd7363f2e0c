package eu.lectern.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import eu.lectern.contracts.curriculum.LanguageMap;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds a record of contracts against the schema that describes its JSON: names, types, enum constants, what may be null and
 * what is always there.
 */
final class Agreement {

    private static final Map<Class<?>, String> SCALARS = Map.of(
            String.class, "string",
            UUID.class, "string",
            Instant.class, "string",
            LocalDate.class, "string",
            BigDecimal.class, "number",
            int.class, "integer",
            Integer.class, "integer",
            long.class, "integer",
            boolean.class, "boolean");

    private static final Map<Class<?>, String> FORMATS =
            Map.of(UUID.class, "uuid", Instant.class, "date-time", LocalDate.class, "date");

    private final List<String> differences = new ArrayList<>();
    private final Set<Type> seen = new HashSet<>();

    /** What they disagree on, each with its path; empty when they agree. */
    static List<String> differences(Class<? extends Record> shape, String schemaFile) {
        Agreement agreement = new Agreement();
        agreement.compare(shape, SchemaNode.of(schemaFile), shape.getSimpleName());
        return agreement.differences;
    }

    private void compare(Type type, SchemaNode schema, String path) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            expect(path, "array", schema.type());
            compare(list.getActualTypeArguments()[0], schema.child("items"), path + "[]");
        } else if (type == LanguageMap.class) {
            expect(path, "object", schema.type());
            expect(path, "string", schema.child("additionalProperties").type());
        } else if (type instanceof Class<?> shape) {
            compareClass(shape, schema, path);
        } else {
            differences.add(path + ": no rule for " + type);
        }
    }

    private void compareClass(Class<?> shape, SchemaNode schema, String path) {
        if (SCALARS.containsKey(shape)) {
            expect(path, SCALARS.get(shape), schema.type());
            expect(path + " format", FORMATS.get(shape), schema.text("format"));
        } else if (shape.isEnum()) {
            List<String> constants = Arrays.stream(shape.getEnumConstants())
                    .map(Object::toString)
                    .toList();
            expect(path, constants, schema.texts("enum"));
        } else if (seen.add(shape)) {
            compareStructure(shape, schema, path);
        }
    }

    private void compareStructure(Class<?> shape, SchemaNode schema, String path) {
        if (shape.isSealed()) {
            List<SchemaNode> alternatives = schema.children("anyOf");
            Class<?>[] permitted = shape.getPermittedSubclasses();
            expect(path + " alternatives", permitted.length, alternatives.size());
            for (int index = 0; index < Math.min(permitted.length, alternatives.size()); index++) {
                compare(permitted[index], alternatives.get(index), permitted[index].getSimpleName());
            }
        } else if (shape.isRecord()) {
            expect(path, "object", schema.type());
            compareComponents(shape, schema, path);
        } else {
            differences.add(path + ": no rule for " + shape);
        }
    }

    private void compareComponents(Class<?> shape, SchemaNode schema, String path) {
        JsonNode properties = schema.node().path("properties");
        Set<String> always = new TreeSet<>();
        List<String> names = new ArrayList<>();
        for (RecordComponent component : shape.getRecordComponents()) {
            names.add(component.getName());
            String at = path + "." + component.getName();
            if (!properties.has(component.getName())) {
                continue;
            }
            SchemaNode property = schema.property(component.getName());
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            expect(at + " may be null", nullable && !leavesOutNulls(shape), property.allowsNull());
            if (!nullable && !property.node().has("default")) {
                always.add(component.getName());
            }
            compare(component.getGenericType(), property.orNull(), at);
        }
        List<String> described = new ArrayList<>();
        properties.fieldNames().forEachRemaining(described::add);
        expect(path, names, described);
        expect(path + " required", always, new TreeSet<>(schema.texts("required")));
    }

    private static boolean leavesOutNulls(Class<?> shape) {
        JsonInclude include = shape.getAnnotation(JsonInclude.class);
        return include != null && include.value() == JsonInclude.Include.NON_NULL;
    }

    private void expect(String path, @Nullable Object record, @Nullable Object schema) {
        if (!String.valueOf(record).equals(String.valueOf(schema))) {
            differences.add(path + ": the record says " + record + ", the schema " + schema);
        }
    }
}
