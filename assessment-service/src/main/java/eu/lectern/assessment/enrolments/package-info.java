/** The local copy of the enrolments: whose they are, and which curriculum version judges their results. */
@NullMarked
package eu.lectern.assessment.enrolments;

import org.jspecify.annotations.NullMarked;
