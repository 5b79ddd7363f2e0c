/** How long it takes until a result is visible as a completion. */
@NullMarked
package eu.lectern.system.latency;

import org.jspecify.annotations.NullMarked;
