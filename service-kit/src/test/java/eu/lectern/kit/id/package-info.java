/** Tests. */
@NullMarked
package eu.lectern.kit.id;

import org.jspecify.annotations.NullMarked;
