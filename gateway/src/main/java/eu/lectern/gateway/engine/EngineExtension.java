package eu.lectern.gateway.engine;

import eu.lectern.gateway.limits.QueryCheck;
import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.schema.GraphQLSchema;
import graphql.schema.SchemaTransformer;
import io.quarkus.arc.Arc;
import io.smallrye.graphql.spi.EventingService;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Our additions, put in while the engine is built. Found by {@link java.util.ServiceLoader}. */
public final class EngineExtension implements EventingService {

    /** Null: always active. */
    @Override
    public @Nullable String getConfigKey() {
        return null;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        SmallDocuments.boundCache();
        GraphQLSchema completed =
                SchemaTransformer.transformSchema(builder.build(), new SchemaCompletion(Descriptions.load()));
        return GraphQLSchema.newSchema(completed).codeRegistry(CurrentTypes.of(completed));
    }

    @Override
    public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
        QueryCheck check = Arc.container().instance(QueryCheck.class).get();
        return builder.instrumentation(new ChainedInstrumentation(List.of(
                new RequestChecking(check),
                new SmallDocuments(builder.build().getInstrumentation()),
                new ErrorCoding())));
    }
}
