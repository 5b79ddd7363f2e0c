/** Tests of how retries are recognised. */
@NullMarked
package eu.lectern.assessment.idempotency;

import org.jspecify.annotations.NullMarked;
