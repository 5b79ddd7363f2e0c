package eu.lectern.gateway.limits;

/**
 * What a selection is made of, fragments unfolded. The sums saturate: fragments within fragments can stand for more fields
 * than a long can count.
 *
 * @param depth levels of fields
 */
record Shape(long fields, long depth, long aliases, long directives) {

    static final Shape NOTHING = new Shape(0, 0, 0, 0);

    private static final long PLENTY = Long.MAX_VALUE / 4;

    /** Both beside each other. */
    Shape and(Shape other) {
        return new Shape(
                sum(fields, other.fields),
                Math.max(depth, other.depth),
                sum(aliases, other.aliases),
                sum(directives, other.directives));
    }

    /** With these on top of it. */
    Shape with(int furtherDirectives) {
        return new Shape(fields, depth, aliases, sum(directives, furtherDirectives));
    }

    /** A field with this below it. */
    Shape under(boolean aliased) {
        return new Shape(sum(fields, 1), sum(depth, 1), sum(aliases, aliased ? 1 : 0), directives);
    }

    /** The same, its depth not counted. */
    Shape flat() {
        return new Shape(fields, 0, aliases, directives);
    }

    private static long sum(long a, long b) {
        return Math.min(PLENTY, a + b);
    }
}
