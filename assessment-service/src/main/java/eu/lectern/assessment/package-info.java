/** Owns assessments and results: takes results in, judges them and announces them; decides no completion. */
@NullMarked
package eu.lectern.assessment;

import org.jspecify.annotations.NullMarked;
