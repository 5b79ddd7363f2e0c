/** Enrolments and their progress. */
@NullMarked
package eu.lectern.gateway.enrolment;

import org.jspecify.annotations.NullMarked;
