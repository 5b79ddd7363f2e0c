package eu.lectern.gateway.limits;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Measures a document without a schema, each fragment once: the time is that of reading it, whatever it stands for. */
final class DocumentShapes {

    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Shape> shapes = new HashMap<>();
    private final Map<String, Long> roots = new HashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    DocumentShapes(Document document) {
        this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity(), (first, second) -> first));
    }

    /**
     * Measures an operation.
     *
     * @throws TooComplexException when a fragment contains itself
     */
    Shape of(OperationDefinition operation) {
        return of(operation.getSelectionSet())
                .with(operation.getDirectives().size())
                .with(operation.getVariableDefinitions().stream()
                        .mapToInt(variable -> variable.getDirectives().size())
                        .sum());
    }

    /** Measures a fragment, also one that nobody uses: validation looks at it all the same. */
    Shape of(FragmentDefinition fragment) {
        return ofFragment(fragment.getName());
    }

    /** How many fields stand at the top of an operation that {@link #of} has measured. */
    long rootsOf(OperationDefinition operation) {
        return roots(operation.getSelectionSet());
    }

    private Shape of(@Nullable SelectionSet selections) {
        Shape sum = Shape.NOTHING;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                sum = sum.and(of(selection));
            }
        }
        return sum;
    }

    private Shape of(Selection<?> selection) {
        return switch (selection) {
            case Field field -> of(field);
            case InlineFragment inline ->
                of(inline.getSelectionSet()).with(inline.getDirectives().size());
            case FragmentSpread spread ->
                ofFragment(spread.getName()).with(spread.getDirectives().size());
            default -> throw new IllegalStateException("a selection of an unknown kind: " + selection);
        };
    }

    private Shape of(Field field) {
        Shape below = of(field.getSelectionSet());
        return (isIntrospection(field) ? below.flat() : below)
                .under(field.getAlias() != null)
                .with(field.getDirectives().size());
    }

    private Shape ofFragment(String name) {
        Shape known = shapes.get(name);
        if (known != null) {
            return known;
        }
        FragmentDefinition fragment = fragments.get(name);
        if (fragment == null) {
            return Shape.NOTHING; // Validation will say so.
        }
        if (!open.add(name)) {
            throw new TooComplexException("The fragments " + String.join(", ", open)
                    + " contain each other in a circle; a request must have an end.");
        }
        Shape shape =
                of(fragment.getSelectionSet()).with(fragment.getDirectives().size());
        open.remove(name);
        shapes.put(name, shape);
        return shape;
    }

    private long roots(SelectionSet selections) {
        long sum = 0;
        for (Selection<?> selection : selections.getSelections()) {
            sum += switch (selection) {
                case InlineFragment inline -> roots(inline.getSelectionSet());
                case FragmentSpread spread -> rootsOfFragment(spread.getName());
                default -> 1;
            };
            sum = Math.min(sum, Integer.MAX_VALUE);
        }
        return sum;
    }

    private long rootsOfFragment(String name) {
        FragmentDefinition fragment = fragments.get(name);
        if (fragment == null) {
            return 0;
        }
        Long known = roots.get(name);
        if (known == null) {
            known = roots(fragment.getSelectionSet());
            roots.put(name, known);
        }
        return known;
    }

    private static boolean isIntrospection(Field field) {
        return field.getName().equals("__schema") || field.getName().equals("__type");
    }
}
