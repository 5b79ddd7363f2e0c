package eu.lectern.gateway.limits;

import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.ObjectValue;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How deep lists and objects are within each other, in a document's literals and in variables. Walks without recursion. */
final class InputDepth {

    private record Place(Object value, int depth) {}

    private InputDepth() {}

    /** The deepest literal of a document; 0 when it has neither list nor object. */
    static int of(Document document) {
        int deepest = 0;
        Deque<Place> open = new ArrayDeque<>(List.of(new Place(document, 0)));
        while (!open.isEmpty()) {
            Place place = open.pop();
            int depth = place.value() instanceof ArrayValue || place.value() instanceof ObjectValue
                    ? place.depth() + 1
                    : place.depth();
            deepest = Math.max(deepest, depth);
            for (Node<?> child : ((Node<?>) place.value()).getChildren()) {
                open.push(new Place(child, depth));
            }
        }
        return deepest;
    }

    /** The deepest of the variables; 0 when all of them are plain values. */
    static int of(Map<String, ? extends @Nullable Object> variables) {
        int deepest = 0;
        Deque<Place> open = new ArrayDeque<>();
        push(open, variables.values(), 0);
        while (!open.isEmpty()) {
            Place place = open.pop();
            deepest = Math.max(deepest, place.depth());
            switch (place.value()) {
                case Map<?, ?> object -> push(open, object.values(), place.depth());
                case Collection<?> list -> push(open, list, place.depth());
                default -> {}
            }
        }
        return deepest;
    }

    private static void push(Deque<Place> open, Collection<? extends @Nullable Object> values, int depth) {
        for (Object value : values) {
            if (value instanceof Map || value instanceof Collection) {
                open.push(new Place(value, depth + 1));
            }
        }
    }
}
