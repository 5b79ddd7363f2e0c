package eu.lectern.enrolment.export;

import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.contracts.assessment.SubmissionView;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.problem.StandardRefusal;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What assessment-service holds on a learner, page after page as it is wanted. */
@Singleton
class HeldByAssessment {

    private static final Logger LOG = Logger.getLogger(HeldByAssessment.class);

    /** Submissions are long: so many of them are a few megabytes at most. */
    private static final int AT_ONCE = 50;

    private final AssessmentService service;

    HeldByAssessment(@RestClient AssessmentService service) {
        this.service = service;
    }

    /** Fails with a refusal when assessment-service gives no answer. */
    Multi<ResultView> results(String authorization, UUID learner) {
        return items(after -> service.results(authorization, learner, AT_ONCE, after));
    }

    /** Fails with a refusal when assessment-service gives no answer. */
    Multi<SubmissionView> submissions(String authorization, UUID learner) {
        return items(after -> service.submissions(authorization, learner, AT_ONCE, after));
    }

    private static <T> Multi<T> items(Function<@Nullable String, Uni<Page<T>>> list) {
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new AtomicReference<>(Optional.<String>empty()),
                        next -> read(list, next.get()).invoke(page -> next.set(Optional.ofNullable(page.next()))))
                .whilst(page -> page.next() != null)
                .onItem()
                .transformToIterable(Page::items);
    }

    private static <T> Uni<Page<T>> read(Function<@Nullable String, Uni<Page<T>>> list, Optional<String> after) {
        return list.apply(after.orElse(null))
                .onFailure(AssessmentService.NothingThere.class)
                .recoverWithItem(() -> new Page<>(List.of(), null))
                .onFailure()
                .transform(HeldByAssessment::unavailable);
    }

    private static Throwable unavailable(Throwable failure) {
        LOG.warnf("assessment-service does not tell what it holds: %s", failure.toString());
        return new StandardRefusal.Unavailable(
                        "assessment-service, which holds a part of it, does not answer; try again.")
                .asException();
    }
}
