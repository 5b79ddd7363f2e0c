/** Enrolments and progress as they cross a boundary: REST bodies and the events on {@code lectern.enrolments} and {@code lectern.completions}. */
@NullMarked
package eu.lectern.contracts.enrolment;

import org.jspecify.annotations.NullMarked;
