/** Tests of the heart: examples that read like the curriculum, and laws that hold for every history. */
@NullMarked
package eu.lectern.enrolment.completion;

import org.jspecify.annotations.NullMarked;
