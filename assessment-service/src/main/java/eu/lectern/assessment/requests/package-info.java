/** What comes with a request beside its figures: ids, and bodies that may be missing. */
@NullMarked
package eu.lectern.assessment.requests;

import org.jspecify.annotations.NullMarked;
