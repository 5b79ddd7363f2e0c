package eu.lectern.gateway.engine;

import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Bounds SmallRye's cache of documents, which counts them and does not look at their size: thousands of large ones would fill
 * the memory. It is filled by what its instrumentation sees, and here it sees small documents only.
 */
final class SmallDocuments extends SimplePerformantInstrumentation {

    /** The system property by which SmallRye learns how many documents it may keep. */
    private static final String CACHE_SIZE = "io.smallrye.graphql.execution.queryCacheMaxSize";

    private static final String MOST_DOCUMENTS = "256";
    private static final int MOST_CHARACTERS = 8_000;

    private final Instrumentation cache;

    SmallDocuments(Instrumentation cache) {
        this.cache = cache;
    }

    /** To be called before SmallRye builds its engine; a value that was set from outside is left. */
    static void boundCache() {
        if (System.getProperty(CACHE_SIZE) == null) {
            System.setProperty(CACHE_SIZE, MOST_DOCUMENTS);
        }
    }

    @Override
    public @Nullable CompletableFuture<InstrumentationState> createStateAsync(
            InstrumentationCreateStateParameters parameters) {
        return cache.createStateAsync(parameters);
    }

    @Override
    public @Nullable InstrumentationContext<List<ValidationError>> beginValidation(
            InstrumentationValidationParameters parameters, @Nullable InstrumentationState state) {
        return parameters.getExecutionInput().getQuery().length() <= MOST_CHARACTERS
                ? cache.beginValidation(parameters, state)
                : super.beginValidation(parameters, state);
    }
}
