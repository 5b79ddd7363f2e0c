/** Of what kind a failure is, decided in one place for requests and intakes alike. */
@NullMarked
package eu.lectern.kit.failure;

import org.jspecify.annotations.NullMarked;
