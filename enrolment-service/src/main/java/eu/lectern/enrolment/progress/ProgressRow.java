package eu.lectern.enrolment.progress;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import eu.lectern.contracts.enrolment.ProgressView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code progress}, as the JSON object that PostgreSQL reads it from. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ProgressRow(
        UUID enrolment,
        long version,
        ProgressView.ProgrammeStatus status,
        int modulesCompleted,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate firstCompletedOn,
        Map<String, LocalDate> firstModuleCompletions,
        ProgressView document,
        Instant changedAt) {

    static ProgressRow of(HeldProgress progress, Instant changedAt) {
        ProgressView view = progress.view();
        return new ProgressRow(
                progress.enrolment().id(),
                view.version(),
                view.status(),
                view.modulesCompleted(),
                view.completedOn(),
                progress.firsts().programme().orElse(null),
                progress.firsts().modules(),
                view,
                changedAt);
    }
}
