package eu.lectern.gateway.engine;

import graphql.Scalars;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.List;

/** Describes the types that carry no description of their own, and has values checked before a resolver is asked. */
final class SchemaCompletion extends GraphQLTypeVisitorStub {

    private static final String DATE = "Date";
    private static final String INT = Scalars.GraphQLInt.getName();

    private final Descriptions descriptions;

    SchemaCompletion(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    @Override
    public TraversalControl visitGraphQLEnumType(GraphQLEnumType type, TraverserContext<GraphQLSchemaElement> context) {
        String words = descriptions.ofType(type.getName());
        if (words == null) {
            return TraversalControl.CONTINUE;
        }
        List<GraphQLEnumValueDefinition> values =
                type.getValues().stream().map(value -> described(type, value)).toList();
        return changeNode(
                context, type.transform(builder -> builder.description(words).replaceValues(values)));
    }

    @Override
    public TraversalControl visitGraphQLScalarType(
            GraphQLScalarType type, TraverserContext<GraphQLSchemaElement> context) {
        if (type.getName().equals(INT)) {
            // SmallRye's own cuts a number that is too large to 32 bits.
            return changeNode(context, Scalars.GraphQLInt);
        }
        String words = descriptions.ofType(type.getName());
        if (words == null) {
            return TraversalControl.CONTINUE;
        }
        return changeNode(context, type.transform(builder -> {
            builder.description(words);
            if (type.getName().equals(DATE)) {
                builder.coercing(new CheckedDate(type.getCoercing()));
            }
        }));
    }

    private GraphQLEnumValueDefinition described(GraphQLEnumType type, GraphQLEnumValueDefinition value) {
        String words = descriptions.ofValue(type.getName(), value.getName());
        return value.transform(builder -> builder.description(words));
    }
}
