/** Up to 1,000 results in one request, each with its own answer. */
@NullMarked
package eu.lectern.assessment.batches;

import org.jspecify.annotations.NullMarked;
