/** The pure heart: whether a result passes, by the marks of the curriculum version that the enrolment is pinned to. */
@NullMarked
package eu.lectern.assessment.judging;

import org.jspecify.annotations.NullMarked;
