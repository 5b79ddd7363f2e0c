/** Tests. */
@NullMarked
package eu.lectern.kit.deadletter;

import org.jspecify.annotations.NullMarked;
