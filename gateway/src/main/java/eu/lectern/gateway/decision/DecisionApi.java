package eu.lectern.gateway.decision;

import eu.lectern.gateway.curriculum.ModuleNode;
import eu.lectern.gateway.curriculum.PublishedCurricula;
import eu.lectern.gateway.enrolment.EnrolmentNode;
import eu.lectern.gateway.relay.PageWish;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;

/** The fields of decisions, and those to decisions, that need a request of their own. */
@GraphQLApi
@ApplicationScoped
public class DecisionApi {

    private final Decisions decisions;
    private final PublishedCurricula curricula;

    DecisionApi(Decisions decisions, PublishedCurricula curricula) {
        this.decisions = decisions;
        this.curricula = curricula;
    }

    @Description("What was decided on it, oldest first, and why.")
    public Uni<DecisionConnection> decisions(
            @Source EnrolmentNode enrolment,
            @Nullable @Description(PageWish.FIRST) Integer first,
            @Nullable @Description(PageWish.AFTER) String after) {
        return Uni.createFrom()
                .item(() -> PageWish.of(first, after))
                .chain(page -> decisions.list(enrolment, page))
                .map(DecisionConnection::of);
    }

    @Description(
            "The module, as the curriculum version has it under which it was decided; null in a decision on the programme.")
    public Uni<ModuleNode> module(@Source DecisionNode decision) {
        String code = decision.getCode();
        return code == null
                ? Uni.createFrom().nullItem()
                : curricula.module(decision.decidedUnder(), code, decision.languages());
    }
}
