package eu.lectern.assessment.results;

import eu.lectern.assessment.enrolments.Enrolments;
import eu.lectern.assessment.rights.ReadingRights;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
import eu.lectern.kit.problem.StandardRefusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Reads results; what is not visible to the reader does not exist for them. */
@Singleton
class ResultReading {

    private final Enrolments enrolments;
    private final VisibleResults results;

    ResultReading(Enrolments enrolments, VisibleResults results) {
        this.enrolments = enrolments;
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
}
