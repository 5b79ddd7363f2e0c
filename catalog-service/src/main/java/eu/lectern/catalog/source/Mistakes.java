package eu.lectern.catalog.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that an author learns of every mistake at once and not of one after the other. */
final class Mistakes {

    private static final Comparator<Mistake> BY_PLACE = Comparator.comparing(
                    (Mistake mistake) -> mistake.at().file())
            .thenComparingInt(mistake -> mistake.at().line())
            .thenComparing(mistake -> mistake.at().field())
            .thenComparing(Mistake::sentence);

    private final List<Mistake> found = new ArrayList<>();

    void add(Location at, String sentence) {
        found.add(new Mistake(at, sentence));
    }

    /** Ordered by file and line. */
    List<Mistake> found() {
        return found.stream().distinct().sorted(BY_PLACE).toList();
    }

    void refuseAny() {
        if (!found.isEmpty()) {
            throw new BrokenCurriculumException(found());
        }
    }
}
