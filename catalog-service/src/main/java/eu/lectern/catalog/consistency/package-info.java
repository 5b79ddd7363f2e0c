/** Holds a curriculum against itself: declared hours against summed ones, requirements against hours, rows against headers. Plain Java; it reports, and corrects nothing. */
@NullMarked
package eu.lectern.catalog.consistency;

import org.jspecify.annotations.NullMarked;
