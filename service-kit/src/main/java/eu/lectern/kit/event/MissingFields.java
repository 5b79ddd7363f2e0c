package eu.lectern.kit.event;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a record must have and has not. Jackson leaves an absent component null, whatever the record says; here the
 * record's own {@link Nullable} decides.
 */
final class MissingFields {

    private MissingFields() {}

    /** The path of the first component that is null and may not be, e.g. {@code curriculum.modules[3].title}. */
    static Optional<String> firstIn(Record data) {
        return firstIn(data, "");
    }

    private static Optional<String> firstIn(Record data, String prefix) {
        for (RecordComponent component : data.getClass().getRecordComponents()) {
            String path = prefix + component.getName();
            Object value = read(component, data);
            if (value == null) {
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    return Optional.of(path);
                }
                continue;
            }
            Optional<String> inside = inside(value, path);
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inside(Object value, String path) {
        if (value instanceof Record nested) {
            return firstIn(nested, path + ".");
        }
        if (value instanceof List<?> items) {
            for (int index = 0; index < items.size(); index++) {
                Optional<String> missing = inside(items.get(index), path + "[" + index + "]");
                if (missing.isPresent()) {
                    return missing;
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable Object read(RecordComponent component, Record data) {
        try {
            return component.getAccessor().invoke(data);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a public record's accessor can always be called", impossible);
        }
    }
}
