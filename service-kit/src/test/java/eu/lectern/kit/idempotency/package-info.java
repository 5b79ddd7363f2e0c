/** Tests. */
@NullMarked
package eu.lectern.kit.idempotency;

import org.jspecify.annotations.NullMarked;
