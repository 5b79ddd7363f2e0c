package eu.lectern.gateway.submission;

import eu.lectern.contracts.assessment.SubmissionStatus;
import eu.lectern.gateway.enrolment.EnrolmentNode;
import eu.lectern.gateway.enrolment.Enrolments;
import eu.lectern.gateway.language.RequestLanguages;
import eu.lectern.gateway.relay.PageWish;
import eu.lectern.gateway.result.ResultNode;
import eu.lectern.gateway.result.Results;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** The teacher's queue, and the fields of submissions and to submissions that need a request of their own. */
@GraphQLApi
@ApplicationScoped
public class SubmissionApi {

    private final Submissions submissions;
    private final Results results;
    private final Enrolments enrolments;
    private final RequestLanguages languages;

    SubmissionApi(Submissions submissions, Results results, Enrolments enrolments, RequestLanguages languages) {
        this.submissions = submissions;
        this.results = results;
        this.enrolments = enrolments;
        this.languages = languages;
    }

    @Query
    @Description("What awaits assessment in the caller's institution, oldest first: the teacher's queue.")
    public Uni<SubmissionConnection> submissions(
            @Nullable
                    @Description("Only `AWAITING_ASSESSMENT` is listed over all enrolments; it is meant when left out.")
                    SubmissionStatus status,
            @Nullable @Description(PageWish.FIRST) Integer first,
            @Nullable @Description(PageWish.AFTER) String after) {
        SubmissionStatus wished = status == null ? SubmissionStatus.AWAITING_ASSESSMENT : status;
        return Uni.createFrom()
                .item(() -> PageWish.of(first, after))
                .chain(page -> submissions.list(wished, page))
                .map(SubmissionConnection::of);
    }

    @Description("The work that was handed in for it, oldest first.")
    public Uni<SubmissionConnection> submissions(
            @Source EnrolmentNode enrolment,
            @Nullable @Description(PageWish.FIRST) Integer first,
            @Nullable @Description(PageWish.AFTER) String after) {
        return Uni.createFrom()
                .item(() -> PageWish.of(first, after))
                .chain(page -> submissions.list(enrolment, page))
                .map(SubmissionConnection::of);
    }

    @Description("The enrolment for which it was handed in.")
    public Uni<EnrolmentNode> enrolment(@Source SubmissionNode submission) {
        return submission
                .enrolment()
                .map(known -> Uni.createFrom().item(known))
                .orElseGet(() -> enrolments.find(submission.enrolmentId(), languages.wished(null)));
    }

    @Description("The result that assessed it; null before.")
    public Uni<ResultNode> result(@Source SubmissionNode submission) {
        return ifAny(submission.resultId(), results::find);
    }

    @Description("The submission that it assessed; null when it did not come of one.")
    public Uni<SubmissionNode> submission(@Source ResultNode result) {
        return ifAny(result.submissionId(), submissions::find);
    }

    private static <T> Uni<T> ifAny(Optional<UUID> id, Function<UUID, Uni<T>> find) {
        return id.map(find).orElseGet(() -> Uni.createFrom().nullItem());
    }
}
