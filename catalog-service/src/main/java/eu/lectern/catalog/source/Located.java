package eu.lectern.catalog.source;

/** A value that could be read, and where it stands, for the checks that follow. */
record Located<T>(T value, Location at) {}
