/** Erasing what is held on the enrolments of a learner who was erased, and telling that it is done. */
@NullMarked
package eu.lectern.assessment.erasure;

import org.jspecify.annotations.NullMarked;
