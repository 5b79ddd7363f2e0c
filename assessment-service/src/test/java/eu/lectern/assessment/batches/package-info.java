/** Tests of batches. */
@NullMarked
package eu.lectern.assessment.batches;

import org.jspecify.annotations.NullMarked;
