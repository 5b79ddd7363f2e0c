/** Lists as {@code items} and an opaque {@code next} cursor. */
@NullMarked
package eu.lectern.kit.paging;

import org.jspecify.annotations.NullMarked;
