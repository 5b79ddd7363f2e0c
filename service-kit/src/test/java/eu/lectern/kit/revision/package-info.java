/** Tests. */
@NullMarked
package eu.lectern.kit.revision;

import org.jspecify.annotations.NullMarked;
