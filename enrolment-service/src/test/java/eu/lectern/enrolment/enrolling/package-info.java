/** Tests of enrolling, through REST. */
@NullMarked
package eu.lectern.enrolment.enrolling;

import org.jspecify.annotations.NullMarked;
