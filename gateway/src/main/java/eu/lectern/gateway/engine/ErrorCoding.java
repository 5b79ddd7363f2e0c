package eu.lectern.gateway.engine;

import eu.lectern.gateway.refusal.ErrorCode;
import eu.lectern.gateway.refusal.RefusedException;
import graphql.ErrorType;
import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.introspection.GoodFaithIntrospection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Gives every error its code, once for all; what nobody foresaw is logged, and told without its inside. */
public final class ErrorCoding extends SimplePerformantInstrumentation {

    private static final Logger LOG = Logger.getLogger(ErrorCoding.class);
    private static final int DEEPEST_CAUSE = 20;

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        return CompletableFuture.completedFuture(coded(result));
    }

    /** The same result, its errors coded. */
    public static ExecutionResult coded(ExecutionResult result) {
        if (result.getErrors().isEmpty()) {
            return result;
        }
        List<GraphQLError> errors =
                result.getErrors().stream().map(ErrorCoding::coded).toList();
        return result.transform(builder -> builder.errors(errors));
    }

    private static GraphQLError coded(GraphQLError error) {
        return switch (error) {
            case CodedError done -> done;
            case ExceptionWhileDataFetching failed ->
                refusal(failed)
                        .map(refused -> CodedError.inPlaceOf(failed, refused.refusal()))
                        .orElseGet(() -> unforeseen(failed));
            default -> byType(error);
        };
    }

    private static CodedError byType(GraphQLError error) {
        if (error instanceof GoodFaithIntrospection.BadFaithIntrospectionError tooMuch) {
            return CodedError.inPlaceOf(tooMuch, ErrorCode.TOO_COMPLEX, tooMuch.getMessage());
        }
        if (!(error.getErrorType() instanceof ErrorType type)) {
            return CodedError.inPlaceOf(error, ErrorCode.INVALID, error.getMessage());
        }
        return switch (type) {
            case InvalidSyntax, ValidationError, OperationNotSupported ->
                CodedError.inPlaceOf(error, ErrorCode.INVALID, invalid(error));
            case ExecutionAborted -> CodedError.inPlaceOf(error, ErrorCode.TOO_COMPLEX, error.getMessage());
            case DataFetchingException, NullValueInNonNullableField ->
                CodedError.inPlaceOf(error, ErrorCode.INTERNAL, error.getMessage());
        };
    }

    /** The engine's own words before the execution; those of a resolver's arguments would show our classes. */
    private static String invalid(GraphQLError error) {
        return error.getPath() == null ? error.getMessage() : "An argument of this field cannot be read.";
    }

    private static CodedError unforeseen(ExceptionWhileDataFetching failed) {
        UUID reference = UUID.randomUUID();
        LOG.errorf(failed.getException(), "Field %s failed; reference %s", failed.getPath(), reference);
        return CodedError.inPlaceOf(
                failed,
                ErrorCode.INTERNAL,
                "Something went wrong on our side; it has been logged with the reference " + reference + ".");
    }

    private static Optional<RefusedException> refusal(ExceptionWhileDataFetching failed) {
        return Stream.iterate(failed.getException(), Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .takeWhile(cause -> cause != null)
                .filter(RefusedException.class::isInstance)
                .map(RefusedException.class::cast)
                .findFirst();
    }
}
