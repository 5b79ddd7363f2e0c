/** Work that a service does by itself, beside requests and intakes. */
@NullMarked
package eu.lectern.kit.work;

import org.jspecify.annotations.NullMarked;
