package eu.lectern.gateway.enrolment;

import eu.lectern.gateway.language.RequestLanguages;
import eu.lectern.gateway.mutation.UserErrors;
import eu.lectern.gateway.relay.GlobalId;
import eu.lectern.gateway.relay.NodeType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** The mutations of enrolments. */
@GraphQLApi
@ApplicationScoped
public class EnrolmentMutations {

    private final Enrolling enrolling;
    private final Enrolments enrolments;
    private final RequestLanguages languages;

    EnrolmentMutations(Enrolling enrolling, Enrolments enrolments, RequestLanguages languages) {
        this.enrolling = enrolling;
        this.enrolments = enrolments;
        this.languages = languages;
    }

    @Mutation
    @NonNull
    @Description(
            "Enrols a learner of the caller's institution in the latest version of a programme. A learner who is in it"
                    + " already is a conflict, so sending again enrols nobody twice.")
    public Uni<EnrolPayload> enrol(@NonNull @Description("The learner and the programme.") EnrolInput input) {
        return UserErrors.payload(enrolling.enrol(input).map(EnrolPayload::done), EnrolPayload::undone);
    }

    @Mutation
    @NonNull
    @Description("Chooses the elective scenarios of an enrolment, in place of those that were chosen before.")
    public Uni<ChooseScenariosPayload> chooseScenarios(
            @NonNull @Description("The choice.") ChooseScenariosInput input) {
        return UserErrors.payload(
                of(
                        input.enrolment(),
                        id -> enrolling
                                .choose(id, input.modules())
                                .map(chosen -> ChooseScenariosPayload.done(id, chosen))),
                ChooseScenariosPayload::undone);
    }

    @Mutation
    @NonNull
    @Description("Withdraws an enrolment. What was achieved is kept; doing it again changes nothing.")
    public Uni<WithdrawPayload> withdraw(@NonNull @Description("The enrolment.") WithdrawInput input) {
        return UserErrors.payload(
                of(input.enrolment(), enrolling::withdraw).map(WithdrawPayload::done), WithdrawPayload::undone);
    }

    @Mutation
    @NonNull
    @Description(
            "Brings a learner back to a withdrawn enrolment, with all that was achieved and with all results that came"
                    + " since. Of an active one nothing changes.")
    public Uni<ReEnrolPayload> reEnrol(@NonNull @Description("The enrolment.") ReEnrolInput input) {
        return UserErrors.payload(
                of(input.enrolment(), enrolling::reEnrol).map(ReEnrolPayload::done), ReEnrolPayload::undone);
    }

    @Description("The enrolment, now; null when nothing was chosen.")
    public Uni<EnrolmentNode> enrolment(@Source ChooseScenariosPayload payload) {
        UUID id = payload.enrolmentId();
        return id == null ? Uni.createFrom().nullItem() : enrolments.find(id, languages.wished(null));
    }

    private static <T> Uni<T> of(String enrolment, Function<UUID, Uni<? extends T>> change) {
        return Uni.createFrom()
                .item(() -> GlobalId.uuid(NodeType.ENROLMENT, enrolment, "enrolment"))
                .chain(change);
    }
}
