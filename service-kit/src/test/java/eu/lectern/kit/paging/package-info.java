/** Tests. */
@NullMarked
package eu.lectern.kit.paging;

import org.jspecify.annotations.NullMarked;
