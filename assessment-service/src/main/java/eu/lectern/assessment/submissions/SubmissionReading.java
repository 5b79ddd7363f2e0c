package eu.lectern.assessment.submissions;

import eu.lectern.assessment.enrolments.Enrolments;
import eu.lectern.assessment.rights.ReadingRights;
import eu.lectern.assessment.rights.VisibleLearners;
import eu.lectern.contracts.assessment.SubmissionView;
import eu.lectern.kit.identity.Visibility;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
import eu.lectern.kit.problem.StandardRefusal;
import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Reads submissions; what is not visible to the reader does not exist for them. */
@Singleton
class SubmissionReading {

    private final Enrolments enrolments;
    private final VisibleLearners learners;
    private final SubmissionTable submissions;

    SubmissionReading(Enrolments enrolments, VisibleLearners learners, SubmissionTable submissions) {
        this.enrolments = enrolments;
        this.learners = learners;
        this.submissions = submissions;
    }

    Uni<SubmissionView> find(UUID id, ReadingRights rights) {
        return submissions
                .find(id, rights.visibility())
                .map(found -> found.orElseThrow(() ->
                                StandardRefusal.notFound("submission " + id).asException())
                        .toView(rights.personalData()));
    }

    Uni<Page<SubmissionView>> ofEnrolment(UUID enrolment, ReadingRights rights, PageRequest page) {
        return enrolments
                .findVisible(enrolment, rights.visibility())
                .chain(() -> submissions.ofEnrolment(enrolment, rights.visibility(), page))
                .map(found -> found.map(submission -> submission.toView(rights.personalData())));
    }

    /** Of all enrolments of a learner. */
    Uni<Page<SubmissionView>> ofLearner(UUID learner, ReadingRights rights, PageRequest page) {
        return learners.require(learner, rights.visibility())
                .chain(() -> submissions.ofLearner(learner, rights.visibility(), page))
                .map(found -> found.map(submission -> submission.toView(rights.personalData())));
    }

    /** The teachers' queue, which is an institution's: learners and operators have none. */
    Uni<Page<SubmissionView>> awaiting(ReadingRights rights, PageRequest page) {
        return switch (rights.visibility()) {
            case Visibility.OfInstitution institution ->
                submissions
                        .awaiting(institution, page)
                        .map(found -> found.map(submission -> submission.toView(rights.personalData())));
            case Visibility.OfNobody() -> Uni.createFrom().item(new Page<>(List.of(), null));
            case Visibility.OfLearner ignored -> throw new ForbiddenException();
            case Visibility.OfEveryone() -> throw new ForbiddenException();
        };
    }
}
