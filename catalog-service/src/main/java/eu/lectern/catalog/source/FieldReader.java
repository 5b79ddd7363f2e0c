package eu.lectern.catalog.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one group. What is missing, unknown or of another type becomes a mistake and an empty answer, so that
 * the checks can go on with the rest.
 */
final class FieldReader {

    private final SourceValue.Fields fields;
    private final Mistakes mistakes;

    private FieldReader(SourceValue.Fields fields, Mistakes mistakes) {
        this.fields = fields;
        this.mistakes = mistakes;
    }

    /** A reader of the group's fields; empty, with a mistake told, when the value is no group. */
    static Optional<FieldReader> of(SourceValue value, Set<String> required, Set<String> optional, Mistakes mistakes) {
        if (!(value instanceof SourceValue.Fields fields)) {
            mistakes.add(value.at(), "must be a group of fields, not " + value.kind());
            return Optional.empty();
        }
        for (String name : required.stream().sorted().toList()) {
            if (!fields.fields().containsKey(name)) {
                mistakes.add(fields.at().field(name, fields.at().line()), "is missing");
            }
        }
        fields.fields().forEach((name, field) -> {
            if (!required.contains(name) && !optional.contains(name)) {
                mistakes.add(field.at(), "is not known here; known are " + sorted(required, optional));
            }
        });
        return Optional.of(new FieldReader(fields, mistakes));
    }

    Location at() {
        return fields.at();
    }

    boolean has(String name) {
        return fields.fields().containsKey(name);
    }

    Optional<SourceValue> value(String name) {
        return Optional.ofNullable(fields.fields().get(name));
    }

    Optional<Located<String>> text(String name) {
        return value(name).flatMap(this::text);
    }

    /** A plain decimal between the bounds, with at most two places. */
    Optional<Located<BigDecimal>> number(String name, int least, int most) {
        return value(name).flatMap(value -> new Numbers(mistakes).decimal(value, least, most));
    }

    Optional<Located<Integer>> wholeNumber(String name, int least, int most) {
        return value(name).flatMap(value -> new Numbers(mistakes).whole(value, least, most));
    }

    <E extends Enum<E>> Optional<Located<E>> oneOf(String name, Class<E> words) {
        return value(name).flatMap(value -> oneOf(value, words));
    }

    /** The items of a list; none, with a mistake told, when it is no list. */
    List<SourceValue> items(String name) {
        @Nullable SourceValue value = fields.fields().get(name);
        return switch (value) {
            case null -> List.of();
            case SourceValue.Items items -> items.items();
            default -> {
                mistakes.add(value.at(), "must be a list, not " + value.kind());
                yield List.of();
            }
        };
    }

    /** The texts of a list, each at most once. */
    List<Located<String>> texts(String name) {
        return unique(
                items(name).stream().map(this::text).flatMap(Optional::stream).toList());
    }

    /** The words of a list, each at most once. */
    <E extends Enum<E>> List<Located<E>> listOf(String name, Class<E> words) {
        return unique(items(name).stream()
                .map(item -> oneOf(item, words))
                .flatMap(Optional::stream)
                .toList());
    }

    private Optional<Located<String>> text(SourceValue value) {
        if (value instanceof SourceValue.Text text) {
            return Optional.of(new Located<>(text.text(), text.at()));
        }
        mistakes.add(value.at(), "must be text, not " + value.kind() + quotesHelp(value));
        return Optional.empty();
    }

    private static String quotesHelp(SourceValue value) {
        return value instanceof SourceValue.Numeral || value instanceof SourceValue.Truth ? "; put it in quotes" : "";
    }

    private <E extends Enum<E>> Optional<Located<E>> oneOf(SourceValue value, Class<E> words) {
        Optional<Located<String>> text = text(value);
        Optional<Located<E>> word = text.flatMap(read -> Arrays.stream(words.getEnumConstants())
                .filter(constant -> constant.name().equals(read.value()))
                .map(constant -> new Located<>(constant, read.at()))
                .findFirst());
        if (text.isPresent() && word.isEmpty()) {
            String known =
                    Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
            mistakes.add(
                    value.at(),
                    "must be one of " + known + ", not " + text.get().value());
        }
        return word;
    }

    private <T> List<Located<T>> unique(List<Located<T>> items) {
        Set<T> seen = new HashSet<>();
        List<Located<T>> kept = new ArrayList<>();
        for (Located<T> item : items) {
            if (seen.add(item.value())) {
                kept.add(item);
            } else {
                mistakes.add(item.at(), item.value() + " stands twice in the list");
            }
        }
        return kept;
    }

    private static String sorted(Set<String> required, Set<String> optional) {
        Set<String> all = new HashSet<>(required);
        all.addAll(optional);
        return all.stream().sorted().collect(Collectors.joining(", "));
    }
}
