/** Tests of the service as a whole. */
@NullMarked
package eu.lectern.assessment;

import org.jspecify.annotations.NullMarked;
