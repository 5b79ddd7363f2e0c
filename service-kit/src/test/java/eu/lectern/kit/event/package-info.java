/** Tests. */
@NullMarked
package eu.lectern.kit.event;

import org.jspecify.annotations.NullMarked;
