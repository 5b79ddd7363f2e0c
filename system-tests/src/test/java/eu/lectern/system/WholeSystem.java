package eu.lectern.system;

import eu.lectern.stack.LocalStack;
import eu.lectern.stack.StackListener;
import eu.lectern.stack.process.Trees;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the system once for all tests of this run, on free ports, and hands it to them; stops it at the end. */
public final class WholeSystem implements ParameterResolver {

    private static final Path DIRECTORY = Path.of("target", "stack");

    private record Running(LocalStack stack) implements AutoCloseable {

        /** Begins with empty data, whatever an earlier run or an earlier schema left. */
        static Running start() {
            LocalStack stack = LocalStack.builder()
                    .dataDirectory(DIRECTORY)
                    .freePorts()
                    .listener(new Narrator())
                    .build();
            stack.acquireLock();
            Trees.delete(stack.directories().data());
            stack.start();
            return new Running(stack);
        }

        @Override
        public void close() {
            stack.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LocalStack.class
                || parameter.getParameter().getType() == Lectern.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        LocalStack stack = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Running.class, type -> Running.start(), Running.class)
                .stack();
        return parameter.getParameter().getType() == LocalStack.class ? stack : new Lectern(stack);
    }

    private static final class Narrator implements StackListener {
        @Override
        public void started(String component) {
            System.out.println("[system] " + component + " is up");
        }
    }
}
