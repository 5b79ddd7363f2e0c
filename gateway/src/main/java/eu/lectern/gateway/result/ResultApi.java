package eu.lectern.gateway.result;

import eu.lectern.gateway.enrolment.EnrolmentNode;
import eu.lectern.gateway.enrolment.Enrolments;
import eu.lectern.gateway.language.RequestLanguages;
import eu.lectern.gateway.refusal.Refusal;
import eu.lectern.gateway.refusal.RefusedException;
import eu.lectern.gateway.relay.Partial;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** The mutations of results. */
@GraphQLApi
@ApplicationScoped
public class ResultApi {

    private final Results results;
    private final Enrolments enrolments;
    private final RequestLanguages languages;

    ResultApi(Results results, Enrolments enrolments, RequestLanguages languages) {
        this.results = results;
        this.enrolments = enrolments;
        this.languages = languages;
    }

    @Mutation
    @NonNull
    @Description("Records a result of an enrolment. It is judged by the mark of the enrolment's curriculum version.")
    public Uni<ResultPayload> recordResult(@NonNull @Description("The result.") RecordResultInput input) {
        ResultRequest request = ResultRequest.of(input);
        String key = request.idempotencyKey();
        return Partial.orElse(
                ResultPayload.unknown(key),
                results.record(request)
                        .map(result -> ResultPayload.recorded(result, key))
                        .onFailure(RefusedException.class)
                        .recoverWithUni(failure -> payload(failure, key)));
    }

    @Description("The enrolment to which it belongs.")
    public Uni<EnrolmentNode> enrolment(@Source ResultNode result) {
        return enrolments.find(result.enrolmentId(), languages.wished(null));
    }

    /** What a person can correct is an answer; everything else stays an error. */
    private static Uni<ResultPayload> payload(RefusedException refused, String key) {
        return switch (refused.refusal()) {
            case Refusal.Invalid invalid -> Uni.createFrom().item(ResultPayload.invalid(invalid.violations(), key));
            case Refusal.Conflict conflict -> Uni.createFrom().item(ResultPayload.conflict(conflict.message(), key));
            case Refusal.Unauthenticated unauthenticated -> Uni.createFrom().failure(refused);
            case Refusal.Forbidden forbidden -> Uni.createFrom().failure(refused);
            case Refusal.NotFound notFound -> Uni.createFrom().failure(refused);
            case Refusal.Unavailable unavailable -> Uni.createFrom().failure(refused);
        };
    }
}
