/** A published programme as the catalogue tells it, and what a learner has to achieve in it, computed naively. */
@NullMarked
package eu.lectern.system.programme;

import org.jspecify.annotations.NullMarked;
