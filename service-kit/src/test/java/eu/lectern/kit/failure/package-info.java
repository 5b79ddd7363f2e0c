/** Tests. */
@NullMarked
package eu.lectern.kit.failure;

import org.jspecify.annotations.NullMarked;
