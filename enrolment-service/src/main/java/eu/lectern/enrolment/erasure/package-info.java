/** Erasing a learner in every store: a durable process that ends when each has confirmed, and lets nothing come back. */
@NullMarked
package eu.lectern.enrolment.erasure;

import org.jspecify.annotations.NullMarked;
