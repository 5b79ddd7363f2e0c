package eu.lectern.stack.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line of another process on this process's own JDK. */
public final class JavaCommand {

    private final List<String> words = new ArrayList<>();

    private JavaCommand() {
        words.add(home().resolve("bin").resolve("java").toString());
    }

    public static JavaCommand withHeapMegabytes(int megabytes) {
        // A process without memory must end, and be seen to, rather than limp on.
        return new JavaCommand().option("-Xmx" + megabytes + "m").option("-XX:+ExitOnOutOfMemoryError");
    }

    /** The JDK that runs this process. */
    public static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    public JavaCommand option(String option) {
        words.add(option);
        return this;
    }

    /** This process's own class path, its entries made absolute: the other process starts in another directory. */
    public JavaCommand ownClassPath() {
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        return option("-cp").option(classPath);
    }

    public List<String> main(String mainClass, String... arguments) {
        words.add(mainClass);
        words.addAll(List.of(arguments));
        return List.copyOf(words);
    }

    public List<String> jar(Path jar) {
        words.add("-jar");
        words.add(jar.toString());
        return List.copyOf(words);
    }
}
