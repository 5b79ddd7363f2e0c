/** Tests of erasing learners: nothing is left, and nothing comes back. */
@NullMarked
package eu.lectern.enrolment.erasure;

import org.jspecify.annotations.NullMarked;
