/** Tests of work in rounds. */
@NullMarked
package eu.lectern.kit.work;

import org.jspecify.annotations.NullMarked;
