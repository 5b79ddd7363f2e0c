/** What comes with a request beside its figures: ids, bodies that may be missing, preconditions. */
@NullMarked
package eu.lectern.assessment.requests;

import org.jspecify.annotations.NullMarked;
