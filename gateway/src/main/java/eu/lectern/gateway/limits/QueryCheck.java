package eu.lectern.gateway.limits;

import graphql.analysis.QueryComplexityCalculator;
import graphql.execution.ExecutionContext;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds a request against the limits, at each of the moments at which more of it is known. */
@ApplicationScoped
public class QueryCheck {

    /** Blanks, commas and comments are not counted as tokens, and cost time all the same. */
    private static final int BLANKS_FOR_A_TOKEN = 4;

    /** Grammar rules that the parser enters for one level of fields or of values. */
    private static final int RULES_FOR_A_LEVEL = 12;

    private final QueryLimits limits;

    QueryCheck(QueryLimits limits) {
        this.limits = limits;
    }

    /** The limits within which a document is read. */
    public ParserOptions parserOptions() {
        return ParserOptions.newParserOptions()
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .readerTrackData(false)
                .maxCharacters(limits.maxCharacters())
                .maxTokens(limits.maxTokens())
                .maxWhitespaceTokens(limits.maxTokens() * BLANKS_FOR_A_TOKEN)
                .maxRuleDepth((limits.maxDepth() + limits.maxInputDepth()) * RULES_FOR_A_LEVEL)
                .build();
    }

    /** Why a document was not read to its end; null when its syntax is wrong. */
    public @Nullable TooComplexException whyNotRead(InvalidSyntaxException failure) {
        return switch (failure) {
            case ParseCancelledTooManyCharsException many ->
                new TooComplexException(
                        "The document is longer than " + limits.maxCharacters() + " characters, which are allowed.");
            case ParseCancelledTooDeepException deep ->
                new TooComplexException("The document is nested deeper than the " + limits.maxDepth()
                        + " levels of fields and " + limits.maxInputDepth() + " of values that are allowed.");
            case ParseCancelledException many ->
                new TooComplexException(
                        "The document has more than the " + limits.maxTokens() + " tokens that are allowed.");
            default -> null;
        };
    }

    /**
     * The document and its variables, before anything is done with them.
     *
     * @throws TooComplexException when it is too much
     */
    public void check(Document document, Map<String, ? extends @Nullable Object> variables) {
        DocumentShapes shapes = new DocumentShapes(document);
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(fragment -> check(shapes.of(fragment)));
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            check(shapes.of(operation));
            TooComplexException.check("fields at its top", shapes.rootsOf(operation), limits.maxRootFields());
        }
        checkInput(InputDepth.of(document));
        check(variables);
    }

    /**
     * Variables alone, for a document that has been checked before.
     *
     * @throws TooComplexException when they are too much
     */
    public void check(Map<String, ? extends @Nullable Object> variables) {
        checkInput(InputDepth.of(variables));
    }

    /**
     * The operation, when its types and arguments are known.
     *
     * @throws TooComplexException when its answer may become too large
     */
    public void check(ExecutionContext execution) {
        int size = QueryComplexityCalculator.newCalculator()
                .schema(execution.getGraphQLSchema())
                .document(execution.getDocument())
                .operationName(execution.getExecutionInput().getOperationName())
                .variables(execution.getCoercedVariables())
                .fieldComplexityCalculator(new AnswerSize(limits))
                .build()
                .calculate();
        if (size > limits.maxComplexity()) {
            throw new TooComplexException("The answer may come to have " + size + " values; " + limits.maxComplexity()
                    + " are allowed. Ask for smaller pages (`first`) or fewer fields.");
        }
    }

    private void check(Shape shape) {
        TooComplexException.check("levels of fields", shape.depth(), limits.maxDepth());
        TooComplexException.check("fields", shape.fields(), limits.maxFields());
        TooComplexException.check("aliases", shape.aliases(), limits.maxAliases());
        TooComplexException.check("directives", shape.directives(), limits.maxDirectives());
    }

    private void checkInput(int depth) {
        TooComplexException.check("levels of lists and objects in its values", depth, limits.maxInputDepth());
    }
}
