/** Tests of the curriculum's document. */
@NullMarked
package eu.lectern.contracts.curriculum;

import org.jspecify.annotations.NullMarked;
