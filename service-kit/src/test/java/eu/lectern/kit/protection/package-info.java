/** Limits and bounds, by a bare HTTP server where one is needed. */
@NullMarked
package eu.lectern.kit.protection;

import org.jspecify.annotations.NullMarked;
