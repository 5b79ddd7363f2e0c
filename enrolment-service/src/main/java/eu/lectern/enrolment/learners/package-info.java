/** Learners as persons: finding them by the names that an institution has for them, and ordering their erasure. */
@NullMarked
package eu.lectern.enrolment.learners;

import org.jspecify.annotations.NullMarked;
