/** {@code ./run demo}: one learner's way to a completed module, told while it happens, over the public interfaces only. */
@NullMarked
package eu.lectern.stack.demo;

import org.jspecify.annotations.NullMarked;
