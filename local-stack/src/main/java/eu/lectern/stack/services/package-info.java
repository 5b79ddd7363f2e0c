/** The services of Lectern as processes: the built jar of each, started with the settings of the local stack. */
@NullMarked
package eu.lectern.stack.services;

import org.jspecify.annotations.NullMarked;
