package eu.lectern.assessment.results;

import eu.lectern.assessment.enrolments.EnrolmentLookup;
import eu.lectern.assessment.enrolments.Enrolments;
import eu.lectern.assessment.enrolments.PinnedEnrolment;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.kit.identity.Visibility;
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

    Uni<ResultView> find(UUID id, ReadingRights rights) {
        return results.find(id, rights.visibility())
                .map(found -> found.map(rights::show)
                        .orElseThrow(
                                () -> StandardRefusal.notFound("result " + id).asException()));
    }

    Uni<Page<ResultView>> ofEnrolment(UUID enrolment, ReadingRights rights, PageRequest page) {
        return enrolments
                .find(enrolment)
                .invoke(lookup -> requireVisible(lookup, enrolment, rights.visibility()))
                .chain(() -> results.ofEnrolment(enrolment, rights.visibility(), page))
                .map(found -> found.map(rights::show));
    }

    private static void requireVisible(EnrolmentLookup lookup, UUID id, Visibility visibility) {
        switch (lookup) {
            case EnrolmentLookup.Found(PinnedEnrolment enrolment) when enrolment.isVisibleTo(visibility) -> {}
            case EnrolmentLookup.Found ignored -> throw noEnrolment(id);
            case EnrolmentLookup.Unknown() -> throw noEnrolment(id);
            case EnrolmentLookup.NobodyToAsk() -> throw new RecordingRefusal.NobodyToAsk().asException();
        }
    }

    private static RuntimeException noEnrolment(UUID id) {
        return StandardRefusal.notFound("enrolment " + id).asException();
    }
}
