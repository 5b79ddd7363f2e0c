package eu.lectern.gateway.limits;

import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Numbers that nobody can mean: one such as 1e999999999 is short to write and takes gigabytes to work with. */
public final class AbsurdNumbers {

    private static final int MOST_DIGITS = 100;

    private AbsurdNumbers() {}

    /**
     * Looks for one, at any depth.
     *
     * @param path how the value itself is called, e.g. {@code variables}
     * @return where the first one is, e.g. {@code variables.input.percent}; empty when there is none
     */
    public static Optional<String> find(String path, JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> inObject(path, value.asJsonObject());
            case ARRAY ->
                value.asJsonArray().stream()
                        .flatMap(item -> find(path, item).stream())
                        .findFirst();
            case NUMBER -> isAbsurd((JsonNumber) value) ? Optional.of(path) : Optional.empty();
            case STRING, TRUE, FALSE, NULL -> Optional.empty();
        };
    }

    private static Optional<String> inObject(String path, Map<String, JsonValue> object) {
        return object.entrySet().stream()
                .flatMap(member -> find(path + "." + member.getKey(), member.getValue()).stream())
                .findFirst();
    }

    private static boolean isAbsurd(JsonNumber number) {
        BigDecimal value = number.bigDecimalValue();
        return value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > MOST_DIGITS;
    }
}
