package eu.lectern.kit.intake;

import io.vertx.pgclient.PgException;
import java.util.Set;

/** Tells failures that pass by themselves from those that repeat with the same input. */
final class Failures {

    /** SQL state classes that blame the data: 22 data exception, 23 integrity constraint violation. */
    private static final Set<String> BLAMES_DATA = Set.of("22", "23");

    private static final Set<Class<? extends Throwable>> BLAMES_INPUT = Set.of(
            IllegalArgumentException.class,
            NullPointerException.class,
            ClassCastException.class,
            ArithmeticException.class,
            IndexOutOfBoundsException.class);

    private Failures() {}

    /**
     * Whether applying the same event again would fail again. When in doubt the answer is no: waiting loses nothing and
     * shows in the consumer's lag.
     */
    static boolean isPermanent(Throwable failure) {
        if (failure instanceof PgException refused) {
            String state = refused.getSqlState();
            return state != null && state.length() == 5 && BLAMES_DATA.contains(state.substring(0, 2));
        }
        return BLAMES_INPUT.stream().anyMatch(type -> type.isInstance(failure));
    }
}
