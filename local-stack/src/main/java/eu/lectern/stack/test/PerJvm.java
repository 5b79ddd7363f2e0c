package eu.lectern.stack.test;

import java.util.function.Supplier;

/**
 * Something that is made once per JVM, told as a string. Quarkus loads the tests' resources with several class loaders, so
 * a static field would make it once per class loader; system properties are seen by all of them.
 */
final class PerJvm {

    private PerJvm() {}

    static String value(String key, Supplier<String> made) {
        String property = "lectern.test." + key;
        // An interned string is the same object for every class loader.
        synchronized (property.intern()) {
            String known = System.getProperty(property);
            if (known != null) {
                return known;
            }
            String value = made.get();
            System.setProperty(property, value);
            return value;
        }
    }
}
