package eu.lectern.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in a client's words, without our class names, what Jackson could not read. */
public final class JsonMistake {

    private static final String WHOLE_BODY = "body";

    private JsonMistake() {}

    public static Violation in(JsonProcessingException mistake) {
        return switch (mistake) {
            case UnrecognizedPropertyException unknown -> new Violation(path(unknown), "is not a known property");
            case InvalidFormatException wrong -> new Violation(path(wrong), expected(wrong.getTargetType()));
            case ValueInstantiationException refused -> new Violation(path(refused), reason(refused));
            case MismatchedInputException mismatched ->
                new Violation(path(mismatched), expected(mismatched.getTargetType()));
            case JsonMappingException mapping -> new Violation(path(mapping), "cannot be read");
            default -> new Violation(WHOLE_BODY, syntax(mistake) + place(mistake));
        };
    }

    /** Jackson's words for a property that stands twice name it; its other words speak of its own inside. */
    private static String syntax(JsonProcessingException mistake) {
        String words = String.valueOf(mistake.getOriginalMessage());
        return words.startsWith("Duplicate field") ? "is refused: " + words : "is not valid JSON";
    }

    private static String path(JsonMappingException mistake) {
        String path = mistake.getPath().stream().map(JsonMistake::step).collect(Collectors.joining());
        if (path.isEmpty()) {
            return WHOLE_BODY;
        }
        return path.startsWith(".") ? path.substring(1) : path;
    }

    private static String step(JsonMappingException.Reference reference) {
        return reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : "." + reference.getFieldName();
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "has the wrong type";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> "must be a UUID";
            case "LocalDate" -> "must be a date such as 2026-09-01";
            case "Instant" -> "must be an instant such as 2026-09-01T08:00:00Z";
            case "BigDecimal", "double", "Double" -> "must be a number";
            case "int", "Integer", "long", "Long" -> "must be a whole number within bounds";
            case "boolean", "Boolean" -> "must be true or false";
            case "String" -> "must be a string";
            default -> List.class.isAssignableFrom(type) ? "must be an array" : "has the wrong type";
        };
    }

    /** What a record's compact constructor says when it refuses; our own words, made for callers. */
    private static String reason(ValueInstantiationException refused) {
        return refused.getCause() instanceof IllegalArgumentException cause && cause.getMessage() != null
                ? cause.getMessage()
                : "cannot be read";
    }

    private static String place(JsonProcessingException mistake) {
        return mistake.getLocation() == null
                ? ""
                : " (line " + mistake.getLocation().getLineNr() + ", column "
                        + mistake.getLocation().getColumnNr() + ")";
    }
}
