package eu.lectern.system.frontend;

import eu.lectern.stack.LocalStack;
import java.util.Locale;
import java.util.Optional;

/** Who may ask: one of each role, and one of each from elsewhere. */
enum Caller {
    ANONYMOUS(Kind.NOBODY),
    LEARNER1(Kind.PERSON),
    /** Of the same institution, and enrolled nowhere. */
    LEARNER2(Kind.PERSON),
    LEARNER3(Kind.PERSON),
    INSTRUCTOR1(Kind.PERSON),
    INSTRUCTOR2(Kind.PERSON),
    COORDINATOR1(Kind.PERSON),
    COORDINATOR2(Kind.PERSON),
    PARTNER_LV(Kind.CLIENT),
    OPERATOR(Kind.PERSON),
    MOOC_PLATFORM(Kind.CLIENT);

    private enum Kind {
        NOBODY,
        PERSON,
        CLIENT
    }

    private final Kind kind;

    Caller(Kind kind) {
        this.kind = kind;
    }

    /** As the realm knows them, e.g. {@code partner-lv}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Logs in; empty for nobody. */
    Optional<String> token(LocalStack stack) {
        return switch (kind) {
            case NOBODY -> Optional.empty();
            case PERSON -> Optional.of(stack.token(id()));
            case CLIENT -> Optional.of(stack.clientToken(id()));
        };
    }
}
