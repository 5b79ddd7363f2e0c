/** Requests that may come twice: how a retry is recognised, and the answers that were given. */
@NullMarked
package eu.lectern.assessment.idempotency;

import org.jspecify.annotations.NullMarked;
