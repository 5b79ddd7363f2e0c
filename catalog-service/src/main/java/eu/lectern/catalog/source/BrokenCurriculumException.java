package eu.lectern.catalog.source;

import java.util.List;
import java.util.stream.Collectors;

/** The source files of a curriculum have mistakes; the message names each of them in a line of its own. */
public final class BrokenCurriculumException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    BrokenCurriculumException(List<Mistake> mistakes) {
        super(mistakes.stream()
                .map(Mistake::toString)
                .collect(Collectors.joining(
                        "\n  ", "The curriculum's files have " + count(mistakes.size()) + ":\n  ", "")));
        this.mistakes = List.copyOf(mistakes);
    }

    /** Ordered by file and line; at least one. */
    public List<Mistake> mistakes() {
        return mistakes;
    }

    private static String count(int mistakes) {
        return mistakes == 1 ? "a mistake" : mistakes + " mistakes";
    }
}
