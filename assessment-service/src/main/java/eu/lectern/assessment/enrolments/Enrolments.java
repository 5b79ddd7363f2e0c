package eu.lectern.assessment.enrolments;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The enrolments that results are for. They come by event and are kept; one that has not come yet is asked for with the
 * token of the request in hand, so that "enrol, then record a result at once" never fails.
 */
@Singleton
public class Enrolments {

    private final EnrolmentTable table;
    private final EnrolmentEnquiry enquiry;

    Enrolments(EnrolmentTable table, EnrolmentEnquiry enquiry) {
        this.table = table;
        this.enquiry = enquiry;
    }

    /** Finds an enrolment of whatever institution: what the caller may do with it is for the caller to ask. */
    public Uni<EnrolmentLookup> find(UUID id) {
        return table.find(id).chain(known -> known.isPresent() ? found(known) : askAndKeep(id));
    }

    private static Uni<EnrolmentLookup> found(Optional<PinnedEnrolment> known) {
        return Uni.createFrom().item(new EnrolmentLookup.Found(known.orElseThrow()));
    }

    private Uni<EnrolmentLookup> askAndKeep(UUID id) {
        return enquiry.ask(id).call(this::keep);
    }

    private Uni<Void> keep(EnrolmentLookup answer) {
        return answer instanceof EnrolmentLookup.Found(PinnedEnrolment enrolment)
                ? table.merge(List.of(enrolment))
                : Uni.createFrom().voidItem();
    }
}
