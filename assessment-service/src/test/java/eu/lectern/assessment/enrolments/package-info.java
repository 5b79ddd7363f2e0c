/** Tests of the copy of the enrolments and of asking for one that is missing. */
@NullMarked
package eu.lectern.assessment.enrolments;

import org.jspecify.annotations.NullMarked;
