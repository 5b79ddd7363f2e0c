/** Who may record what, and who may read how much of it. */
@NullMarked
package eu.lectern.assessment.rights;

import org.jspecify.annotations.NullMarked;
