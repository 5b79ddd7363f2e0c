package eu.lectern.enrolment.progress;

import eu.lectern.contracts.enrolment.ProgressView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code progress}. */
record ProgressRow(
        UUID enrolment,
        long version,
        String status,
        int modulesCompleted,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate firstCompletedOn,
        Map<String, LocalDate> firstModuleCompletions,
        String outcome,
        Instant changedAt) {

    static ProgressRow of(NewProgress progress, Instant changedAt) {
        ProgressView view = progress.view();
        return new ProgressRow(
                progress.enrolment().id(),
                view.version(),
                view.status().name(),
                view.modulesCompleted(),
                view.completedOn(),
                progress.firsts().programme().orElse(null),
                progress.firsts().modules(),
                progress.outcome(),
                changedAt);
    }
}
