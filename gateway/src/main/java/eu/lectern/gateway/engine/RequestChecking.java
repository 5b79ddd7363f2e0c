package eu.lectern.gateway.engine;

import eu.lectern.gateway.limits.QueryCheck;
import eu.lectern.gateway.limits.TooComplexException;
import eu.lectern.gateway.refusal.ErrorCode;
import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetcher;
import graphql.validation.ValidationError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses what is too much, whichever way the request came: before validation, whose time a document can blow up, and after. */
final class RequestChecking extends SimplePerformantInstrumentation {

    private final QueryCheck check;

    RequestChecking(QueryCheck check) {
        this.check = check;
    }

    @Override
    public @Nullable InstrumentationContext<List<ValidationError>> beginValidation(
            InstrumentationValidationParameters parameters, @Nullable InstrumentationState state) {
        refuseTooComplex(() -> check.check(
                parameters.getDocument(), parameters.getExecutionInput().getVariables()));
        return super.beginValidation(parameters, state);
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        ExecutionContext execution = parameters.getExecutionContext();
        requirePermissionToWrite(execution);
        refuseTooComplex(() -> {
            check.check(execution.getExecutionInput().getVariables());
            check.check(execution);
        });
        return super.beginExecuteOperation(parameters, state);
    }

    /** Fields that come from a service are not fetched for a request that nobody waits for. */
    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        if (parameters.isTrivialDataFetcher()
                || !QueryRun.of(parameters.getExecutionContext().getGraphQLContext())
                        .isOver()) {
            return fetcher;
        }
        return environment -> null;
    }

    private static void requirePermissionToWrite(ExecutionContext execution) {
        QueryRun run = QueryRun.of(execution.getGraphQLContext());
        if (!run.mayWrite() && execution.getOperationDefinition().getOperation() != Operation.QUERY) {
            run.refuseToWrite();
            throw new AbortExecutionException(List.of(
                    CodedError.of(ErrorCode.INVALID, "A GET may only ask; send what changes something by POST.")));
        }
    }

    private static void refuseTooComplex(Runnable checks) {
        try {
            checks.run();
        } catch (TooComplexException tooComplex) {
            throw new AbortExecutionException(List.of(CodedError.of(ErrorCode.TOO_COMPLEX, tooComplex.words())));
        }
    }
}
