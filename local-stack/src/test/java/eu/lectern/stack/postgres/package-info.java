/** Tests. */
@NullMarked
package eu.lectern.stack.postgres;

import org.jspecify.annotations.NullMarked;
