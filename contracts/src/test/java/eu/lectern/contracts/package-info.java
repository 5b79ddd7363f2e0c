/** Tests. */
@NullMarked
package eu.lectern.contracts;

import org.jspecify.annotations.NullMarked;
