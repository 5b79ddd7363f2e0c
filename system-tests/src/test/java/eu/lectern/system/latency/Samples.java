package eu.lectern.system.latency;

import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.contracts.enrolment.ProgressView.ModuleStatus;
import eu.lectern.system.rest.EnrolmentsApi;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks of some completions, at the moment at which they are told of, whether the progress shows them. */
final class Samples {

    private static final int ONE_IN = 25;

    private final EnrolmentsApi enrolments;
    private final AtomicInteger told = new AtomicInteger();
    private final Queue<CompletableFuture<ModuleStatus>> answers = new ConcurrentLinkedQueue<>();

    Samples(EnrolmentsApi enrolments) {
        this.enrolments = enrolments;
    }

    /** Asks without waiting: who tells must not be held up. */
    void told(Shot.Target completed) {
        if (told.getAndIncrement() % ONE_IN == 0) {
            answers.add(enrolments
                    .progressAsync(completed.enrolment())
                    .thenApply(progress -> statusOf(completed.module(), progress)));
        }
    }

    /** What the progress showed, sample by sample. */
    List<ModuleStatus> shown() {
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static ModuleStatus statusOf(String module, ProgressView progress) {
        return progress.modules().stream()
                .filter(each -> each.code().equals(module))
                .map(ProgressView.ModuleView::status)
                .findFirst()
                .orElseThrow();
    }
}
