/** Reading preconditions. */
@NullMarked
package eu.lectern.kit.precondition;

import org.jspecify.annotations.NullMarked;
