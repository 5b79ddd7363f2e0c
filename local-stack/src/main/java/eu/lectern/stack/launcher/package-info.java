/** What stands behind {@code ./run}: starts the stack for a person, stops it, tells how it is. */
@NullMarked
package eu.lectern.stack.launcher;

import org.jspecify.annotations.NullMarked;
