/** Tests of who may see what. */
@NullMarked
package eu.lectern.enrolment.register;

import org.jspecify.annotations.NullMarked;
