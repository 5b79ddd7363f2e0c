package eu.lectern.assessment.enrolments;

import eu.lectern.contracts.enrolment.EnrolmentView;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks enrolment-service for an enrolment of which no event has arrived yet. */
@Singleton
class EnrolmentEnquiry {

    private static final Logger LOG = Logger.getLogger(EnrolmentEnquiry.class);

    private final EnrolmentService service;
    private final EnquiryConfiguration configuration;

    EnrolmentEnquiry(@RestClient EnrolmentService service, EnquiryConfiguration configuration) {
        this.service = service;
        this.configuration = configuration;
    }

    /** One more try after a failure; never fails. */
    Uni<EnrolmentLookup> ask(UUID id) {
        return attempt(id)
                .onFailure(failure -> !isRefusal(failure))
                .retry()
                .atMost(1)
                .onFailure()
                .recoverWithItem(failure -> explain(id, failure));
    }

    private Uni<EnrolmentLookup> attempt(UUID id) {
        return Uni.createFrom()
                .deferred(() -> service.find(id))
                .ifNoItem()
                .after(configuration.timeout())
                .fail()
                .map(answer -> new EnrolmentLookup.Found(checked(id, answer)));
    }

    private static PinnedEnrolment checked(UUID id, EnrolmentView answer) {
        PinnedEnrolment enrolment = PinnedEnrolment.of(answer);
        if (!enrolment.id().equals(id)) {
            throw new IllegalStateException("the answer is not the enrolment that was asked for");
        }
        return enrolment;
    }

    private static EnrolmentLookup explain(UUID id, Throwable failure) {
        if (isRefusal(failure)) {
            return new EnrolmentLookup.Unknown();
        }
        LOG.warnf("enrolment-service gives no answer about %s: %s", id, failure.toString());
        return new EnrolmentLookup.NobodyToAsk();
    }

    /** 404 hides what is not the caller's, 403 says that the caller has nothing to see there at all. */
    private static boolean isRefusal(Throwable failure) {
        return failure instanceof WebApplicationException answer
                && (answer.getResponse().getStatus() == 404
                        || answer.getResponse().getStatus() == 403);
    }
}
