package eu.lectern.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.lectern.gateway.stub.AgainstStubs;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The public audit of "GraphQL over HTTP" (npm {@code graphql-http}) against the running gateway. */
@QuarkusTest
class GraphQlHttpAuditIT extends AgainstStubs {

    private static final Path SOURCE = Path.of("src/test/node/graphql-http");
    private static final Path WORK = Path.of("target/graphql-http-audit");
    private static final int FEWEST_AUDITS = 50;

    @TestHTTPResource("/graphql")
    @Nullable
    String endpoint;

    private record Audit(String verdict, String id, String name, String reason) {

        static Audit of(String line) {
            String[] parts = line.split("\t", -1);
            return new Audit(parts[0], parts[1], parts[2], parts[3]);
        }

        boolean failed() {
            return !verdict.equals("ok");
        }

        boolean isOptional() {
            return name.startsWith("MAY");
        }
    }

    @Test
    void shouldFulfilEveryMustAndEveryShould() throws IOException, InterruptedException {
        // given
        assumeTrue(isThere("node") && isThere("npm"), "SKIPPED: the GraphQL over HTTP audit needs node and npm");
        install();

        // when
        List<Audit> audits = run(List.of("node", "audit.js", String.valueOf(endpoint)), WORK)
                .lines()
                .map(Audit::of)
                .toList();

        // then
        List<Audit> failed = audits.stream().filter(Audit::failed).toList();
        System.out.printf("GraphQL over HTTP: %d audits, %d fulfilled%n", audits.size(), audits.size() - failed.size());
        failed.forEach(audit -> System.out.printf("  %s %s: %s%n", audit.id(), audit.name(), audit.reason()));
        assertThat(audits).hasSizeGreaterThan(FEWEST_AUDITS);
        assertThat(failed).allMatch(Audit::isOptional);
    }

    /** Into target, once for each state of the lock file. */
    private static void install() throws IOException, InterruptedException {
        Path installed = WORK.resolve("node_modules/.installed-lock.json");
        Path lock = SOURCE.resolve("package-lock.json");
        Files.createDirectories(WORK);
        for (String file : List.of("package.json", "package-lock.json", "audit.js")) {
            Files.copy(SOURCE.resolve(file), WORK.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(installed) || Files.mismatch(installed, lock) >= 0) {
            run(List.of("npm", "ci", "--no-audit", "--no-fund"), WORK);
            Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean isThere(String program) throws IOException, InterruptedException {
        try {
            run(List.of(program, "--version"), Path.of("."));
            return true;
        } catch (IOException notThere) {
            return false;
        }
    }

    private static String run(List<String> command, Path directory) throws IOException, InterruptedException {
        Path output = Files.createTempFile("audit", ".txt");
        try {
            Process process = new ProcessBuilder(new ArrayList<>(command))
                    .directory(directory.toFile())
                    .redirectErrorStream(false)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " takes too long");
            }
            String said = Files.readString(output, StandardCharsets.UTF_8);
            assertThat(process.exitValue()).as("%s: %s", command, said).isZero();
            return said;
        } finally {
            Files.delete(output);
        }
    }
}
