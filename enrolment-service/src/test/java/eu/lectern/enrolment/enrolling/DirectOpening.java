package eu.lectern.enrolment.enrolling;

import eu.lectern.enrolment.register.LearnerNames;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Opens enrolments under ids that a test chooses, which no client can do. */
@Singleton
public final class DirectOpening {

    private final OpeningEnrolment opening;

    DirectOpening(OpeningEnrolment opening) {
        this.opening = opening;
    }

    /** Enrols a new learner of the institution. */
    public Uni<Void> open(UUID enrolment, String institution, String programme) {
        return opening.open(
                        enrolment,
                        new EnrolmentOrder(
                                new LearnerNames(institution, Optional.of("L-" + enrolment), Optional.empty()),
                                programme,
                                LocalDate.parse("2026-09-01"),
                                "coordinator"),
                        Optional.empty())
                .replaceWithVoid();
    }
}
