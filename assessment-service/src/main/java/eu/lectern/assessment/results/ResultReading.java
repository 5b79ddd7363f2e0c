package eu.lectern.assessment.results;

import eu.lectern.assessment.enrolments.Enrolments;
import eu.lectern.assessment.rights.ReadingRights;
import eu.lectern.assessment.rights.VisibleLearners;
import eu.lectern.contracts.assessment.ResultListView;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
import eu.lectern.kit.problem.StandardRefusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads results; what is not visible to the reader does not exist for them. */
@Singleton
class ResultReading {

    private final Enrolments enrolments;
    private final VisibleLearners learners;
    private final VisibleResults results;

    ResultReading(Enrolments enrolments, VisibleLearners learners, VisibleResults results) {
        this.enrolments = enrolments;
        this.learners = learners;
        this.results = results;
    }

    /** With its history. */
    Uni<ResultView> find(UUID id, ReadingRights rights) {
        return results.find(id, rights.visibility())
                .map(found -> found.orElseThrow(
                                () -> StandardRefusal.notFound("result " + id).asException())
                        .toView(rights.personalData()));
    }

    Uni<Page<ResultView>> ofEnrolment(UUID enrolment, ResultFilter filter, ReadingRights rights, PageRequest page) {
        return enrolments
                .findVisible(enrolment, rights.visibility())
                .chain(() -> results.ofEnrolment(enrolment, filter, rights.visibility(), page))
                .map(found -> found.map(result -> result.toView(rights.personalData())));
    }

    /** Of all enrolments of a learner, each with its history. */
    Uni<Page<ResultView>> ofLearner(UUID learner, ReadingRights rights, PageRequest page) {
        return learners.require(learner, rights.visibility())
                .chain(() -> results.ofLearner(learner, rights.visibility(), page))
                .map(found -> found.map(history -> history.toView(rights.personalData())));
    }

    /** One list for each of the enrolments that is there for the reader and has a result. */
    Uni<List<ResultListView>> ofEnrolments(Set<UUID> wished, ReadingRights rights, PageRequest each) {
        return results.firstOfEach(wished, rights.visibility(), each)
                .map(found -> found.entrySet().stream()
                        .map(list -> view(list.getKey(), list.getValue(), rights, each))
                        .toList());
    }

    private static ResultListView view(
            UUID enrolment, List<RecordedResult> rows, ReadingRights rights, PageRequest each) {
        Page<ResultView> page = Page.cut(rows, each, result -> result.id().toString())
                .map(result -> result.toView(rights.personalData()));
        return new ResultListView(enrolment, page.items(), page.next());
    }
}
