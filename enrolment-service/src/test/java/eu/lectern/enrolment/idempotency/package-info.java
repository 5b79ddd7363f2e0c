/** Requests that come twice, at every operation that creates something. */
@NullMarked
package eu.lectern.enrolment.idempotency;

import org.jspecify.annotations.NullMarked;
