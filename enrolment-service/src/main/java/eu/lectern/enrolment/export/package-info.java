/** All that is held on one learner, of this service and of assessment-service, as one document. */
@NullMarked
package eu.lectern.enrolment.export;

import org.jspecify.annotations.NullMarked;
