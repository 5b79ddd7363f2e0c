package eu.lectern.kit.batch;

import eu.lectern.kit.problem.Violation;

/** What came of reading one item. */
public sealed interface ItemReading<T> {

    record Understood<T>(T item) implements ItemReading<T> {}

    /** Unknown property, wrong type, or no object at all. */
    record Misunderstood<T>(Violation mistake) implements ItemReading<T> {}
}
