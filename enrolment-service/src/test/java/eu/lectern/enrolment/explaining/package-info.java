/** Decisions and explanations, as callers read them. */
@NullMarked
package eu.lectern.enrolment.explaining;

import org.jspecify.annotations.NullMarked;
