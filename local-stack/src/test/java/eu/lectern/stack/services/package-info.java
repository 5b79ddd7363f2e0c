/** Tests. */
@NullMarked
package eu.lectern.stack.services;

import org.jspecify.annotations.NullMarked;
