package eu.lectern.gateway.result;

import eu.lectern.gateway.enrolment.EnrolmentNode;
import eu.lectern.gateway.enrolment.Enrolments;
import eu.lectern.gateway.language.RequestLanguages;
import eu.lectern.gateway.relay.PageWish;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** The fields of results, and those to results, that need a request of their own. */
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

    @Description("Its results, in the order in which they were recorded.")
    public Uni<ResultConnection> results(
            @Source EnrolmentNode enrolment,
            @Nullable @Description(PageWish.FIRST) Integer first,
            @Nullable @Description(PageWish.AFTER) String after) {
        return Uni.createFrom()
                .item(() -> PageWish.of(first, after))
                .chain(page -> results.list(enrolment, page))
                .map(ResultConnection::of);
    }

    @Description("The enrolment to which it belongs.")
    public Uni<EnrolmentNode> enrolment(@Source ResultNode result) {
        return result.enrolment()
                .map(known -> Uni.createFrom().item(known))
                .orElseGet(() -> enrolments.find(result.enrolmentId(), languages.wished(null)));
    }

    @Description("Its whole history, the first revision first.")
    public Uni<List<@NonNull ResultRevision>> revisions(@Source ResultNode result) {
        return results.revisionsOf(result.uuid());
    }
}
