/** Tests. */
@NullMarked
package eu.lectern.stack.demo;

import org.jspecify.annotations.NullMarked;
