/** Tests of what comes with a request. */
@NullMarked
package eu.lectern.assessment.requests;

import org.jspecify.annotations.NullMarked;
