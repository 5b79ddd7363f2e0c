/** Tests. */
@NullMarked
package eu.lectern.contracts.event;

import org.jspecify.annotations.NullMarked;
