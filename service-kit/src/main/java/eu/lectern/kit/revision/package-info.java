/** The merge by revision: a higher revision wins, so duplicates, reordering and replays change nothing. */
@NullMarked
package eu.lectern.kit.revision;

import org.jspecify.annotations.NullMarked;
