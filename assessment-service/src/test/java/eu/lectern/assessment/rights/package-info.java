/** Tests of who may do what. */
@NullMarked
package eu.lectern.assessment.rights;

import org.jspecify.annotations.NullMarked;
