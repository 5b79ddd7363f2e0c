package eu.lectern.enrolment.histories;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.contracts.enrolment.DecisionKind;
import eu.lectern.contracts.enrolment.ProgressView.AssessmentStatus;
import eu.lectern.contracts.enrolment.ProgressView.PartStatus;
import eu.lectern.contracts.enrolment.ProgressView.ProgrammeStatus;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How much of what can happen did happen: a run in which nothing is ever completed would prove nothing. */
final class Variety {

    private final Map<ProgrammeStatus, Integer> programmes = new EnumMap<>(ProgrammeStatus.class);
    private final Map<PartStatus, Integer> parts = new EnumMap<>(PartStatus.class);
    private final Map<AssessmentStatus, Integer> assessments = new EnumMap<>(AssessmentStatus.class);
    private final Map<DecisionKind, Integer> decisions = new EnumMap<>(DecisionKind.class);
    private final int histories;

    Variety(Collection<EndState> states) {
        histories = states.size();
        states.forEach(this::count);
    }

    void assertEnough() {
        assertThat(programmes.getOrDefault(ProgrammeStatus.COMPLETED, 0))
                .as("histories that end with the programme completed")
                .isGreaterThan(histories / 20);
        assertThat(decisions.getOrDefault(DecisionKind.PROGRAMME_REOPENED, 0))
                .as("times that a programme was reopened")
                .isPositive();
        assertThat(parts).as("states of parts").containsOnlyKeys(PartStatus.values());
        assertThat(assessments).as("states of assessments").containsOnlyKeys(AssessmentStatus.values());
    }

    private void count(EndState state) {
        programmes.merge(state.progress().status(), 1, Integer::sum);
        state.decisions().forEach(decided -> decisions.merge(decided.kind(), 1, Integer::sum));
        state.progress().modules().stream()
                .flatMap(module -> module.parts().stream())
                .forEach(part -> {
                    parts.merge(part.status(), 1, Integer::sum);
                    part.assessments().forEach(each -> assessments.merge(each.status(), 1, Integer::sum));
                });
    }

    @Override
    public String toString() {
        return "programmes %s, parts %s, assessments %s, decisions %s"
                .formatted(programmes, parts, assessments, decisions);
    }
}
