/** Tests of the enrolments' queries. */
@NullMarked
package eu.lectern.gateway.enrolment;

import org.jspecify.annotations.NullMarked;
