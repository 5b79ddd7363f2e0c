package eu.lectern.catalog.source;

/**
 * One thing that is wrong in a source file.
 *
 * @param sentence what is wrong and, where that is known, what would be right; for the author of the file
 */
public record Mistake(Location at, String sentence) {

    /** In the form {@code file:line: field: sentence}, which editors can jump to. */
    @Override
    public String toString() {
        String place = at.file() + ":" + at.line() + ": ";
        return at.field().isEmpty() ? place + sentence : place + at.field() + ": " + sentence;
    }
}
