package eu.lectern.assessment.batches;

import eu.lectern.kit.problem.Violation;

/** What came of reading one item. */
sealed interface ItemReading {

    record Understood(BatchItem item) implements ItemReading {}

    /** Unknown property, wrong type, or no object at all. */
    record Misunderstood(Violation mistake) implements ItemReading {}
}
