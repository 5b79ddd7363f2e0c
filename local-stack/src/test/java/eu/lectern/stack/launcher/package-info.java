/** Tests. */
@NullMarked
package eu.lectern.stack.launcher;

import org.jspecify.annotations.NullMarked;
