/** The change feed by which partners follow what happens in their institution. */
@NullMarked
package eu.lectern.contracts.change;

import org.jspecify.annotations.NullMarked;
