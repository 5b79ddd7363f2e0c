/** Recognising prior learning in place of a module or a part of one. */
@NullMarked
package eu.lectern.gateway.recognition;

import org.jspecify.annotations.NullMarked;
