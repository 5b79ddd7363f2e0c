package eu.lectern.gateway.limits;

import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLOutputType;
import org.jspecify.annotations.Nullable;

/**
 * Estimates how many values a field may come to have: one, and what is selected below it as often as its list is long. The
 * lists of a connection are as long as the page that was asked for; others are taken to be of one length.
 */
final class AnswerSize implements FieldComplexityCalculator {

    private static final String PAGE_SIZE = "first";

    /** So that the engine's sum over the fields that a document may have stays an int. */
    private static final long MOST = 100_000_000;

    private final QueryLimits limits;

    AnswerSize(QueryLimits limits) {
        this.limits = limits;
    }

    @Override
    public int calculate(FieldComplexityEnvironment field, int below) {
        if (field.getField().getName().startsWith("__")) {
            return 1;
        }
        return (int) Math.min(MOST, 1 + (long) below * length(field));
    }

    private long length(FieldComplexityEnvironment field) {
        if (!isList(field.getFieldDefinition().getType())) {
            return 1;
        }
        FieldComplexityEnvironment above = field.getParentEnvironment();
        return above != null && isConnection(above) ? pageSize(above) : limits.assumedListSize();
    }

    private static boolean isConnection(FieldComplexityEnvironment field) {
        return field.getFieldDefinition().getArgument(PAGE_SIZE) != null;
    }

    /** What makes no sense is refused by the connection itself, which says what does. */
    private long pageSize(FieldComplexityEnvironment connection) {
        @Nullable Object wished = connection.getArguments().get(PAGE_SIZE);
        return wished instanceof Number size ? Math.clamp(size.longValue(), 1, MOST) : limits.assumedPageSize();
    }

    private static boolean isList(GraphQLOutputType type) {
        return type instanceof GraphQLList
                || (type instanceof GraphQLNonNull nonNull && nonNull.getWrappedType() instanceof GraphQLList);
    }
}
