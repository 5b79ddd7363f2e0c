package eu.lectern.kit.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Says of each property whether it is always there and whether it may be null, as the records that are written say it by
 * {@code @Nullable} and {@code @JsonInclude}. So the description cannot differ from what the compiler checks.
 */
final class WireProperties {

    private static final String OURS = "eu.lectern.";
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
    private static final String ALWAYS = "ALWAYS";

    /** How one property is written. */
    private record Wire(boolean required, boolean nullable) {}

    private final Map<String, List<ClassInfo>> records = new LinkedHashMap<>();
    private final IndexView classes;

    WireProperties(IndexView classes) {
        this.classes = classes;
        classes.getKnownClasses().stream()
                .filter(known -> known.isRecord() && known.name().toString().startsWith(OURS))
                .forEach(known -> records.computeIfAbsent(known.simpleName(), name -> new ArrayList<>())
                        .add(known));
    }

    void complete(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        if (schemas != null) {
            schemas.forEach(this::complete);
        }
    }

    private void complete(String name, Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null || name.equals(ProblemSchema.PROBLEM) || name.equals(ProblemSchema.VIOLATION)) {
            return;
        }
        Map<String, Wire> wires = wires(name, properties);
        complete(schema, properties, wires);
        properties.values().forEach(this::completeWithin);
    }

    /** A generic record within another one has no name of its own: its properties stand where it is used. */
    private void completeWithin(Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (schema.getItems() != null) {
            completeWithin(schema.getItems());
        } else if (properties != null) {
            complete(schema, properties, firstWith(properties, records.values().stream()));
        }
    }

    private static void complete(Schema schema, Map<String, Schema> properties, Map<String, Wire> wires) {
        new LinkedHashMap<>(properties).forEach((property, present) -> {
            Wire wire = wires.get(property);
            if (wire != null) {
                apply(schema, property, present, wire);
            }
        });
    }

    private static void apply(Schema schema, String property, Schema present, Wire wire) {
        boolean demanded = schema.getRequired() != null && schema.getRequired().contains(property);
        if (demanded) {
            return;
        }
        if (wire.required()) {
            schema.addRequired(property);
        }
        if (wire.nullable()) {
            schema.addProperty(property, orNull(present));
        }
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() != null) {
            return OASFactory.createSchema()
                    .addAnyOf(OASFactory.createSchema().ref(schema.getRef()))
                    .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
        }
        if (schema.getType() != null && !schema.getType().contains(SchemaType.NULL)) {
            schema.addType(SchemaType.NULL);
        }
        return schema;
    }

    /** A schema has its record's name, with a number behind it where two have the same, or its argument where it is generic. */
    private Map<String, Wire> wires(String schema, Map<String, Schema> properties) {
        return firstWith(
                properties,
                records.entrySet().stream()
                        .filter(candidate -> schema.startsWith(candidate.getKey()))
                        .map(Map.Entry::getValue));
    }

    private Map<String, Wire> firstWith(Map<String, Schema> properties, Stream<List<ClassInfo>> candidates) {
        return candidates
                .flatMap(List::stream)
                .map(this::wires)
                .filter(wires -> wires.keySet().equals(properties.keySet()))
                .findFirst()
                .orElse(Map.of());
    }

    private Map<String, Wire> wires(ClassInfo type) {
        String inclusion = inclusion(type.declaredAnnotation(INCLUDE), ALWAYS);
        Map<String, Wire> wires = new LinkedHashMap<>();
        for (FieldInfo field : type.fieldsInDeclarationOrder()) {
            if (Modifier.isStatic(field.flags())) {
                continue;
            }
            ClassInfo inner = field.hasAnnotation(UNWRAPPED)
                    ? classes.getClassByName(field.type().name())
                    : null;
            if (inner != null) {
                wires.putAll(wires(inner));
            } else {
                wires.put(field.name(), wire(field, inclusion(field.annotation(INCLUDE), inclusion)));
            }
        }
        return wires;
    }

    private static Wire wire(FieldInfo field, String inclusion) {
        boolean nullable = field.type().hasAnnotation(NULLABLE);
        if (inclusion.equals(ALWAYS)) {
            return new Wire(!nullable || isAnswer(field), nullable);
        }
        boolean mayBeEmpty = inclusion.equals("NON_EMPTY") && field.type().kind() != Type.Kind.PRIMITIVE;
        return new Wire(!nullable && !mayBeEmpty, false);
    }

    /** What is read has no {@code @JsonInclude}; there, null and missing are the same. */
    private static boolean isAnswer(FieldInfo field) {
        return field.declaringClass().hasDeclaredAnnotation(INCLUDE);
    }

    private static String inclusion(@Nullable AnnotationInstance include, String otherwise) {
        return include == null || include.value() == null
                ? otherwise
                : include.value().asEnum();
    }
}
