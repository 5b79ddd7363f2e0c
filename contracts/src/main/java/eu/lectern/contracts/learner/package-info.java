/** Learners as persons: who they are to their institution, all that is held on them, and their erasure. */
@NullMarked
package eu.lectern.contracts.learner;

import org.jspecify.annotations.NullMarked;
