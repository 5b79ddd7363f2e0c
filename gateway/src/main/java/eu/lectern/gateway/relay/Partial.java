package eu.lectern.gateway.relay;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.GraphQLException;

/** Answers of fields that are never null: when they fail, an empty object stands beside the error, and the rest is answered. */
public final class Partial {

    private Partial() {}

    /**
     * The answer, or in its place another one together with the error.
     *
     * @param degraded what stands in the answer when it cannot be read
     */
    public static <T> Uni<T> orElse(T degraded, Uni<T> answer) {
        return answer.onFailure().transform(failure -> new GraphQLException(failure, degraded));
    }
}
