/** The services' REST interfaces, called with the contracts' own records. */
@NullMarked
package eu.lectern.system.rest;

import org.jspecify.annotations.NullMarked;
