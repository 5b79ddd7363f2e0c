/** Who is enrolled in what, and who may see it: every query of learners and enrolments takes the caller's visibility. */
@NullMarked
package eu.lectern.enrolment.register;

import org.jspecify.annotations.NullMarked;
