/** Tests. */
@NullMarked
package eu.lectern.stack.kafka;

import org.jspecify.annotations.NullMarked;
