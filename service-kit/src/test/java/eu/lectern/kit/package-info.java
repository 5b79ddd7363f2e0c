/** Tests. */
@NullMarked
package eu.lectern.kit;

import org.jspecify.annotations.NullMarked;
