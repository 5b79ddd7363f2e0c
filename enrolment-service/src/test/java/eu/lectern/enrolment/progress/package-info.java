/** Tests of the progress: what changes it, and how it is served. */
@NullMarked
package eu.lectern.enrolment.progress;

import org.jspecify.annotations.NullMarked;
