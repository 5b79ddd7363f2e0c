/** Tests of erasing what is held on a learner. */
@NullMarked
package eu.lectern.assessment.erasure;

import org.jspecify.annotations.NullMarked;
