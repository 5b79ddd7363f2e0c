package eu.lectern.gateway.live.socket;

import graphql.ExecutionResult;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;

/** SmallRye says of a document that it cannot parse only that; here the parser says where and why. */
final class UnreadDocument {

    private UnreadDocument() {}

    /** The result, or in its place what the parser says of the document. */
    static ExecutionResult explained(ExecutionResult result, String document) {
        if (result.isDataPresent() || result.getErrors().size() != 1) {
            return result;
        }
        try {
            Parser.parse(document);
            return result;
        } catch (InvalidSyntaxException broken) {
            return ExecutionResult.newExecutionResult()
                    .addError(broken.toInvalidSyntaxError())
                    .build();
        }
    }
}
