package eu.lectern.system.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import eu.lectern.stack.Checkout;
import eu.lectern.stack.LocalStack;
import eu.lectern.stack.services.ServiceName;
import eu.lectern.system.WholeSystem;
import eu.lectern.system.frontend.Program.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The example is built from the schema as its users build it, and runs against the system. */
@ExtendWith(WholeSystem.class)
class FrontendExampleIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** A checkout in small: the example beside the schema. Nothing is written into the real one. */
    private static final Path COPY = Path.of("target", "frontend-example").toAbsolutePath();

    private static final Path EXAMPLE = COPY.resolve("examples").resolve("frontend");
    private static final String SCHEMA = "gateway/src/main/resources/lectern.graphql";
    private static final Set<String> GENERATED = Set.of("node_modules", "dist", "generated");
    private static final Pattern NO_REGISTRY = Pattern.compile("code (E?AI_AGAIN|ENOTFOUND|ECONN\\w+|ETIMEDOUT|E403)");
    private static final Program PROGRAM = new Program(EXAMPLE, PATIENCE);

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        copy();
        requireNode();
        install();
        PROGRAM.run("npm", "run", "codegen").expect(0);
        PROGRAM.run("npm", "run", "build").expect(0);
    }

    @Test
    void shouldSeeAModuleBecomeCompleted(LocalStack stack) throws IOException, InterruptedException {
        // when: someone of another institution than the one whose data other tests look at
        Ended ended = start(
                "--gateway=" + stack.url(ServiceName.GATEWAY),
                "--realm=" + stack.keycloak().realm(),
                "--learner=learner3",
                "--coordinator=coordinator2",
                "--instructor=instructor2");

        // then
        assertThat(ended.expect(0).output())
                .contains("learner3 is logged in")
                .contains("coordinator2 enrols learner3 in CECO.")
                .contains("instructor2 records PASSED for M01-MOOC-TEST")
                .containsPattern("live: version \\d+, 0 of 35 modules, M01 NOT_STARTED")
                .containsPattern("live: version \\d+, 1 of 35 modules, M01 COMPLETED")
                .endsWith("learner3 saw M01 completed.\n");
    }

    @Test
    void shouldSayHowItIsUsedWhenAnArgumentIsWrong() throws IOException, InterruptedException {
        for (String wrong : List.of("--nonsense", "unasked", "--gateway=nowhere")) {
            assertThat(start(wrong).expect(2).output()).as(wrong).contains("usage: npm start");
        }
        assertThat(start("--help").expect(0).output()).contains("usage: npm start");
    }

    @Test
    void shouldSayWhatToDoWhenNobodyAnswers() throws IOException, InterruptedException {
        // given: a port that no service may have
        String nowhere = "http://localhost:1";

        // when
        Ended ended = start("--gateway=" + nowhere);

        // then
        assertThat(ended.expect(1).output()).contains(nowhere).contains("./run").doesNotContain("    at ");
    }

    private static Ended start(String... arguments) throws IOException, InterruptedException {
        return PROGRAM.run(Stream.concat(Stream.of("node", "dist/main.js"), Stream.of(arguments))
                .toList());
    }

    private static void requireNode() throws InterruptedException {
        try {
            PROGRAM.run("node", "--version").expect(0);
            PROGRAM.run("npm", "--version").expect(0);
        } catch (IOException notThere) {
            abort("SKIPPED: the frontend example needs node and npm");
        }
    }

    /** Once for each state of the lock file. */
    private static void install() throws IOException, InterruptedException {
        Path lock = EXAMPLE.resolve("package-lock.json");
        Path installed = EXAMPLE.resolve("node_modules").resolve(".installed");
        if (Files.exists(installed) && Files.mismatch(installed, lock) < 0) {
            return;
        }
        Ended ended = PROGRAM.run("npm", "ci", "--no-audit", "--no-fund");
        if (NO_REGISTRY.matcher(ended.output()).find()) {
            abort("SKIPPED: the frontend example needs the npm registry: " + ended.output());
        }
        ended.expect(0);
        Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copy() throws IOException {
        Path schema = COPY.resolve(SCHEMA);
        Files.createDirectories(schema.getParent());
        Files.copy(Checkout.find().root().resolve(SCHEMA), schema, StandardCopyOption.REPLACE_EXISTING);
        copy(DocumentedQuery.EXAMPLE, EXAMPLE);
    }

    private static void copy(Path source, Path target) throws IOException {
        Files.createDirectories(target);
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.toList()) {
                Path copy = target.resolve(file.getFileName());
                if (GENERATED.contains(file.getFileName().toString())) {
                    continue;
                }
                if (Files.isDirectory(file)) {
                    copy(file, copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
