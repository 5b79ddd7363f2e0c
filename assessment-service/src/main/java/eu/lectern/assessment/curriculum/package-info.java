/** The local copy of the published curriculum versions, and the assessments that follow from each. */
@NullMarked
package eu.lectern.assessment.curriculum;

import org.jspecify.annotations.NullMarked;
