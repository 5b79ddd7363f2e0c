package eu.lectern.gateway.engine;

import eu.lectern.gateway.limits.QueryCheck;
import eu.lectern.gateway.limits.TooComplexException;
import eu.lectern.gateway.refusal.ErrorCode;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import jakarta.inject.Singleton;

/** SmallRye says of a document that it cannot read only that; here the parser says where and why. */
@Singleton
public class UnreadDocuments {

    private final QueryCheck check;

    UnreadDocuments(QueryCheck check) {
        this.check = check;
    }

    /** The same result; or, when the document was not read, one that explains it. */
    public ExecutionResult explained(ExecutionResult result, String query) {
        if (result.isDataPresent()
                || result.getErrors().size() != 1
                || result.getErrors().getFirst() instanceof CodedError) {
            return result;
        }
        try {
            Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(query)
                    .parserOptions(check.parserOptions())
                    .build());
            return result;
        } catch (InvalidSyntaxException unreadable) {
            return ExecutionResult.newExecutionResult()
                    .addError(error(unreadable))
                    .build();
        }
    }

    private GraphQLError error(InvalidSyntaxException unreadable) {
        TooComplexException tooComplex = check.whyNotRead(unreadable);
        return tooComplex == null
                ? unreadable.toInvalidSyntaxError()
                : CodedError.of(ErrorCode.TOO_COMPLEX, tooComplex.words());
    }
}
