/** Tests of the catalogue's queries. */
@NullMarked
package eu.lectern.gateway.curriculum;

import org.jspecify.annotations.NullMarked;
