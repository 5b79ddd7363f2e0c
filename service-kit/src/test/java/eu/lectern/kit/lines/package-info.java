/** Newline-delimited JSON, without a server. */
@NullMarked
package eu.lectern.kit.lines;

import org.jspecify.annotations.NullMarked;
