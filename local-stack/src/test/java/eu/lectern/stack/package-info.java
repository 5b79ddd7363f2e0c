/** Tests. */
@NullMarked
package eu.lectern.stack;

import org.jspecify.annotations.NullMarked;
