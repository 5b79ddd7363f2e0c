package eu.lectern.enrolment.explaining;

import eu.lectern.contracts.curriculum.LanguagePreference;
import eu.lectern.contracts.enrolment.DecisionView;
import eu.lectern.enrolment.completion.PolicyId;
import eu.lectern.enrolment.completion.ProgrammePolicy;
import eu.lectern.enrolment.curriculum.Policies;
import eu.lectern.enrolment.decisions.DecisionLog;
import eu.lectern.enrolment.decisions.StoredDecision;
import eu.lectern.enrolment.register.Enrolment;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Decisions, each in the words of the policy that it was taken under; most often that is one for all. */
@Singleton
public final class WordedDecisions {

    private final DecisionLog decisions;
    private final Policies policies;

    WordedDecisions(DecisionLog decisions, Policies policies) {
        this.decisions = decisions;
        this.policies = policies;
    }

    /** With who acted, oldest first; whether the caller may see the enrolment is asked before. */
    public Uni<Page<DecisionView>> page(Enrolment enrolment, PageRequest request, LanguagePreference wished) {
        return page(enrolment, request, Wording.in(wished), true);
    }

    Uni<Page<DecisionView>> page(Enrolment enrolment, PageRequest request, Wording words, boolean personal) {
        return decisions
                .page(enrolment.id(), request)
                .chain(page -> policies(page, enrolment.programme())
                        .map(known -> page.map(decision -> decision.view(
                                DecisionWords.text(
                                        decision, Objects.requireNonNull(known.get(decision.policy())), words),
                                personal))));
    }

    private Uni<Map<PolicyId, ProgrammePolicy>> policies(Page<StoredDecision> page, String programme) {
        return Multi.createFrom()
                .iterable(page.items().stream()
                        .map(StoredDecision::policy)
                        .distinct()
                        .toList())
                .onItem()
                .transformToUniAndConcatenate(policy -> policies.of(policy, programme))
                .collect()
                .asMap(ProgrammePolicy::id, Function.identity());
    }
}
