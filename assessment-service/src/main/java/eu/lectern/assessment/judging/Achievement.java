package eu.lectern.assessment.judging;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is reported of one attempt: that of a result which a correction replaces.
 *
 * @param source where it comes from, at most {@value ReportReader#MAX_SOURCE_LENGTH} characters; null when not told
 * @param alsoServes codes of further projects that were done together with this one, each once
 */
public record Achievement(
        Figures figures, LocalDate achievedOn, @Nullable String source, List<String> alsoServes) {

    public Achievement {
        alsoServes = List.copyOf(alsoServes);
    }
}
