package eu.lectern.system.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.lectern.contracts.enrolment.DecisionView;
import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.system.Lectern;
import eu.lectern.system.observing.CompletionFeed;
import eu.lectern.system.observing.SeenCompletion;
import eu.lectern.system.rest.EnrolmentsApi;
import eu.lectern.system.rest.ResultsApi;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who was enrolled, as the coordinator sees them. */
record Learner(UUID enrolment, EnrolmentsApi enrolments, ResultsApi results, CompletionFeed feed) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Learner enrolled(Lectern lectern, String token, String programme, CompletionFeed feed) {
        EnrolmentsApi enrolments = lectern.enrolments(token);
        return new Learner(enrolments.enrolSomebody(programme), enrolments, lectern.results(token), feed);
    }

    ProgressView progress() {
        return enrolments.progress(enrolment);
    }

    ProgressView.ModuleView module(String code) {
        return progress().modules().stream()
                .filter(module -> module.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Every completion and reopening of the learner so far. */
    List<SeenCompletion> events() {
        return feed.of(enrolment);
    }

    /** Waits for as many events as are due, and gives those after the ones that were known. */
    List<SeenCompletion> awaitEvents(int known, int due) {
        await("events " + due)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(events()).hasSizeGreaterThanOrEqualTo(known + due));
        return events().subList(known, events().size());
    }

    /** Every decision on a module, or on the programme where that is null; the oldest first. */
    List<DecisionView> decisionsOn(@Nullable String module) {
        return enrolments.decisions(enrolment).stream()
                .filter(decision -> decision.part() == null)
                .filter(decision -> Objects.equals(decision.module(), module))
                .toList();
    }
}
