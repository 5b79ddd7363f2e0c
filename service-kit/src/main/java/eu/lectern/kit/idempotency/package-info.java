/** {@code Idempotency-Key}: the same key and body give the same answer, the same key with another body is refused. */
@NullMarked
package eu.lectern.kit.idempotency;

import org.jspecify.annotations.NullMarked;
