/** Tests of the local copy of the curriculum. */
@NullMarked
package eu.lectern.enrolment.curriculum;

import org.jspecify.annotations.NullMarked;
