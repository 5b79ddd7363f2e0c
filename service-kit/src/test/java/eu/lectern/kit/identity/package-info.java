/** Tests. */
@NullMarked
package eu.lectern.kit.identity;

import org.jspecify.annotations.NullMarked;
