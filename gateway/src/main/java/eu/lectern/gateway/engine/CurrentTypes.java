package eu.lectern.gateway.engine;

import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;

/**
 * Makes the resolvers of interfaces and unions answer with the types of the schema in hand. SmallRye's answer with those that
 * it built first, and after a transformation fragments such as {@code ... on Module} would silently match nothing.
 */
final class CurrentTypes {

    private CurrentTypes() {}

    static GraphQLCodeRegistry of(GraphQLSchema schema) {
        GraphQLCodeRegistry original = schema.getCodeRegistry();
        return original.transform(
                builder -> schema.getAllTypesAsList().forEach(type -> replace(type, original, builder)));
    }

    private static void replace(
            GraphQLNamedType type, GraphQLCodeRegistry original, GraphQLCodeRegistry.Builder builder) {
        switch (type) {
            case GraphQLInterfaceType nodes -> builder.typeResolver(nodes, byName(original.getTypeResolver(nodes)));
            case GraphQLUnionType union -> builder.typeResolver(union, byName(original.getTypeResolver(union)));
            default -> {}
        }
    }

    private static TypeResolver byName(TypeResolver original) {
        return environment -> environment
                .getSchema()
                .getObjectType(original.getType(environment).getName());
    }
}
