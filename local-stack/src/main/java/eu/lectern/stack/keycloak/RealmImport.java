package eu.lectern.stack.keycloak;

import eu.lectern.stack.process.Directories;
import eu.lectern.stack.process.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The realm file in the place from which Keycloak imports. Keycloak imports a realm only when it has none of that name, so
 * when the file has changed since, the server's data go: they hold nothing but this realm and its sessions, and the users'
 * ids stand in the file.
 */
record RealmImport(Path home) {

    void prepare(RealmFile realm) {
        Path data = home.resolve("data");
        Path file = data.resolve("import").resolve("lectern-realm.json");
        try {
            if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), realm.content())) {
                return;
            }
            Trees.delete(data);
            Directories.made(data.resolve("import"));
            Files.write(file, realm.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
