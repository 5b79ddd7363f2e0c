/** Tests. */
@NullMarked
package eu.lectern.stack.test;

import org.jspecify.annotations.NullMarked;
