/** How descriptions are completed. */
@NullMarked
package eu.lectern.kit.openapi;

import org.jspecify.annotations.NullMarked;
