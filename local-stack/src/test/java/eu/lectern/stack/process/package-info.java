/** Tests. */
@NullMarked
package eu.lectern.stack.process;

import org.jspecify.annotations.NullMarked;
