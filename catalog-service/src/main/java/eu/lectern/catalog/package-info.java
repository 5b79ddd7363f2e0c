/** The catalog service: curricula as immutable published versions, read by everyone. It knows nothing of learners. */
@NullMarked
package eu.lectern.catalog;

import org.jspecify.annotations.NullMarked;
