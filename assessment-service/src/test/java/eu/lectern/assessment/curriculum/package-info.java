/** Tests of the copy of the curriculum versions. */
@NullMarked
package eu.lectern.assessment.curriculum;

import org.jspecify.annotations.NullMarked;
