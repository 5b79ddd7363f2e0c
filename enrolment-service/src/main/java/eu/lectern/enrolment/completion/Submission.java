package eu.lectern.enrolment.completion;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Work that the learner handed in; a fact that never changes. Whether it was assessed is told by the {@link Evidence} that
 * names it.
 *
 * @param assessment code of the assessment
 * @param alsoServes codes of further projects that were done together with this one
 */
public record Submission(UUID id, String assessment, Set<String> alsoServes, Instant submittedAt) {

    /** The latest last. */
    static final Comparator<Submission> BY_TIME =
            Comparator.comparing(Submission::submittedAt).thenComparing(Submission::id);

    public Submission {
        alsoServes = Set.copyOf(alsoServes);
    }

    /** The assessments that it is handed in for. */
    public Stream<String> serves() {
        return Stream.concat(Stream.of(assessment), alsoServes.stream()).distinct();
    }
}
