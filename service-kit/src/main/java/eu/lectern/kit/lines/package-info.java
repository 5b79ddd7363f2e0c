/**
 * Newline-delimited JSON in and out: any number of items in one request, answered line by line while the rest is still being
 * sent, with memory for a chunk of them only.
 */
@NullMarked
package eu.lectern.kit.lines;

import org.jspecify.annotations.NullMarked;
