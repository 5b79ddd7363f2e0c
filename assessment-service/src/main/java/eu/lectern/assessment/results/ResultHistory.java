package eu.lectern.assessment.results;

import eu.lectern.contracts.assessment.ResultView;
import java.util.ArrayList;
import java.util.List;

/**
 * A result with all that it has been.
 *
 * @param revisions the first one first, at least one
 */
record ResultHistory(List<RecordedResult> revisions) {

    ResultHistory {
        if (revisions.isEmpty()) {
            throw new IllegalArgumentException("a result has at least its first revision");
        }
        revisions = List.copyOf(revisions);
    }

    RecordedResult latest() {
        return revisions.getLast();
    }

    ResultHistory with(RecordedResult next) {
        List<RecordedResult> longer = new ArrayList<>(revisions);
        longer.add(next);
        return new ResultHistory(longer);
    }

    ResultView toView(boolean personalData) {
        return latest().toView(
                        personalData,
                        revisions.stream()
                                .map(revision -> revision.toRevisionView(personalData))
                                .toList());
    }
}
