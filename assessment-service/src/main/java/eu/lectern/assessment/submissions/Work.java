package eu.lectern.assessment.submissions;

import org.jspecify.annotations.Nullable;

/**
 * The work itself: exactly one of the two.
 *
 * @param text 1 to {@value #MAX_TEXT_LENGTH} characters, not blank
 * @param link an address that {@link WorkLink} accepts
 */
record Work(@Nullable String text, @Nullable String link) {

    static final int MAX_TEXT_LENGTH = 20_000;

    Work {
        if ((text == null) == (link == null)) {
            throw new IllegalArgumentException("work is either a text or a link");
        }
    }
}
