/** Tests of finding learners. */
@NullMarked
package eu.lectern.enrolment.learners;

import org.jspecify.annotations.NullMarked;
