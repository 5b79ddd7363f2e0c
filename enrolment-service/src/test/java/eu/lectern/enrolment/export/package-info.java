/** Tests of telling all that is held on a learner. */
@NullMarked
package eu.lectern.enrolment.export;

import org.jspecify.annotations.NullMarked;
