package eu.lectern.system.replicas;

import eu.lectern.contracts.assessment.ResultView;
import java.util.List;
import java.util.UUID;

/**
 * All that was acknowledged to all clients.
 *
 * @param results of each result every revision, the first one first
 */
record Ledger(List<List<ResultView>> results) {

    /** The results of one enrolment, each in its latest revision. */
    List<ResultView> latestOf(UUID enrolment) {
        return results.stream()
                .map(List::getLast)
                .filter(result -> result.enrolment().equals(enrolment))
                .toList();
    }

    /** The results that were corrected or revoked, with all their revisions. */
    List<List<ResultView>> changed() {
        return results.stream().filter(revisions -> revisions.size() > 1).toList();
    }
}
