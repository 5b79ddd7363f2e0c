/** Reads curricula from YAML files and checks them: every mistake is told with its file, line and field, and no curriculum with a mistake gets any further. */
@NullMarked
package eu.lectern.catalog.source;

import org.jspecify.annotations.NullMarked;
