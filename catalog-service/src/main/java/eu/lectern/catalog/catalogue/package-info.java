/** The published versions in memory, for reading: they are immutable, so a copy of them is never wrong, at most short of a new one. */
@NullMarked
package eu.lectern.catalog.catalogue;

import org.jspecify.annotations.NullMarked;
