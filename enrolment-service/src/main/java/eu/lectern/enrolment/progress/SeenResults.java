package eu.lectern.enrolment.progress;

import eu.lectern.contracts.assessment.ResultJudged;
import eu.lectern.enrolment.changes.Change;
import eu.lectern.enrolment.changes.DescribingChanges;
import eu.lectern.enrolment.decisions.Act;
import eu.lectern.enrolment.evidence.NewEvidence;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells partners which results have been taken in, whether they changed something or not; those of a withdrawn enrolment too. */
@Singleton
final class SeenResults {

    private final DescribingChanges describing;

    SeenResults(DescribingChanges describing) {
        this.describing = describing;
    }

    /** Of the enrolments that are here; who opens one that is not will tell of what waited for it. */
    List<Change> of(Collection<ProgressTable.HeldEnrolment> here, Map<UUID, ? extends Act> acts) {
        return here.stream()
                .map(ProgressTable.HeldEnrolment::enrolment)
                .flatMap(enrolment -> results(acts.get(enrolment.id()))
                        .map(judged -> describing.seen(enrolment.institution(), judged)))
                .toList();
    }

    private static Stream<ResultJudged> results(@Nullable Act act) {
        return act instanceof Act.OfResults(List<NewEvidence> news)
                ? news.stream().flatMap(item -> item.judged().stream())
                : Stream.empty();
    }
}
