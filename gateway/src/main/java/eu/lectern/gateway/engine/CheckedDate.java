package eu.lectern.gateway.engine;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A day, checked where the engine reads the request: so a mistake is told with its place. SmallRye's own scalar takes any
 * text, and fails later with an error that shows our classes.
 */
final class CheckedDate implements Coercing<Object, Object> {

    private static final String EXPECTED = "must be a date such as 2026-09-01";

    private final Coercing<?, ?> original;

    CheckedDate(Coercing<?, ?> original) {
        this.original = original;
    }

    @Override
    public @Nullable Object serialize(Object value, GraphQLContext context, Locale locale) {
        return original.serialize(value, context, locale);
    }

    @Override
    public @Nullable Object parseValue(Object input, GraphQLContext context, Locale locale) {
        if (!(input instanceof String text) || !isDate(text)) {
            throw new CoercingParseValueException(EXPECTED);
        }
        return original.parseValue(input, context, locale);
    }

    @Override
    public @Nullable Object parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (!(input instanceof StringValue text) || !isDate(text.getValue())) {
            throw new CoercingParseLiteralException(EXPECTED);
        }
        return original.parseLiteral(input, variables, context, locale);
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return original.valueToLiteral(input, context, locale);
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException noDate) {
            return false;
        }
    }
}
