/** Tests of the service as a whole. */
@NullMarked
package eu.lectern.enrolment;

import org.jspecify.annotations.NullMarked;
