/** Says in words, in the reader's language, why an enrolment stands where it stands and what was decided on it. */
@NullMarked
package eu.lectern.enrolment.explaining;

import org.jspecify.annotations.NullMarked;
