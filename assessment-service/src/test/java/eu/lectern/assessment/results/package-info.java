/** Tests of recording and reading, over REST and in the statement beneath. */
@NullMarked
package eu.lectern.assessment.results;

import org.jspecify.annotations.NullMarked;
