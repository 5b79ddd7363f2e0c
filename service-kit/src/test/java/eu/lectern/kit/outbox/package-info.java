/** Tests. */
@NullMarked
package eu.lectern.kit.outbox;

import org.jspecify.annotations.NullMarked;
