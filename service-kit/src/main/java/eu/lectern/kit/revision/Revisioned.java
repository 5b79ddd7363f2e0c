package eu.lectern.kit.revision;

/** Something of which several revisions may arrive, in any order, and the highest holds. */
public interface Revisioned {

    /** What the revisions are of; has a value's {@code equals}. */
    Object identity();

    /** Rises with every change of it; two different states never share one. */
    long revision();
}
