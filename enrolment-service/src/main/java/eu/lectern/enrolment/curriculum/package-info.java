/** The local copy of the published curriculum versions, and the policies read from them. */
@NullMarked
package eu.lectern.enrolment.curriculum;

import org.jspecify.annotations.NullMarked;
