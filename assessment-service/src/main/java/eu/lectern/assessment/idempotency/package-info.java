/** Requests that may come twice: what makes two of them the same. */
@NullMarked
package eu.lectern.assessment.idempotency;

import org.jspecify.annotations.NullMarked;
