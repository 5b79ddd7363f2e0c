package eu.lectern.enrolment.decisions;

import eu.lectern.contracts.enrolment.DecisionView.ActKind;
import eu.lectern.contracts.enrolment.DecisionView.ActView;
import eu.lectern.enrolment.completion.Decision;
import eu.lectern.enrolment.evidence.NewEvidence;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What makes an enrolment be evaluated, and so what brings a decision about. */
public sealed interface Act {

    /** What of the act brought one decision about. */
    ActView of(Decision decision);

    /** Results or submissions became known, or changed. */
    record OfResults(List<NewEvidence> news) implements Act {

        public OfResults {
            news = List.copyOf(news);
        }

        /** Those that concern what the decision required; all of them where none does, as in a decision on the programme. */
        @Override
        public ActView of(Decision decision) {
            Set<String> required = Set.copyOf(required(decision));
            List<NewEvidence> concerned = news.stream()
                    .filter(item -> item.serves().stream().anyMatch(required::contains))
                    .toList();
            List<NewEvidence> named = concerned.isEmpty() ? news : concerned;
            return new ActView(
                    ActKind.RESULTS,
                    named.stream()
                            .flatMap(item -> item.by().stream())
                            .distinct()
                            .toList(),
                    named.stream().map(NewEvidence::id).distinct().toList());
        }
    }

    /**
     * A person did something at this service.
     *
     * @param by OIDC subject
     */
    record OfPerson(ActKind kind, String by) implements Act {

        @Override
        public ActView of(Decision decision) {
            return new ActView(kind, List.of(by), List.of());
        }
    }

    private static Collection<String> required(Decision decision) {
        return switch (decision) {
            case Decision.PartChanged part -> part.required();
            case Decision.ModuleCompleted module -> module.required();
            case Decision.ModuleReopened module -> module.required();
            case Decision.ModuleRemoved module -> List.of();
            case Decision.ProgrammeCompleted programme -> programme.required();
            case Decision.ProgrammeReopened programme -> programme.required();
        };
    }
}
