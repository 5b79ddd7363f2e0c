/** Tests of what is said of learners as persons. */
@NullMarked
package eu.lectern.contracts.learner;

import org.jspecify.annotations.NullMarked;
