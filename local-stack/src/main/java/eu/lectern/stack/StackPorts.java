package eu.lectern.stack;

import eu.lectern.stack.process.Ports;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Where each part of a stack listens. */
public final class StackPorts {

    private final Map<StackPort, Integer> numbers;

    private StackPorts(ToIntFunction<StackPort> number) {
        numbers = new EnumMap<>(StackPort.class);
        for (StackPort port : StackPort.values()) {
            numbers.put(port, number.applyAsInt(port));
        }
    }

    /**
     * The well-known ports, except where the environment says another.
     *
     * @throws IllegalArgumentException when it says something that is no port; the message is for a person
     */
    public static StackPorts of(Map<String, String> environment) {
        return new StackPorts(port -> chosen(port, environment));
    }

    /** Ports that nobody uses now. */
    public static StackPorts free() {
        return new StackPorts(port -> Ports.free());
    }

    public int number(StackPort port) {
        return numbers.getOrDefault(port, port.standard());
    }

    /** Those on which somebody else listens already. */
    public List<StackPort> taken() {
        return Arrays.stream(StackPort.values())
                .filter(port -> Ports.isTaken(number(port)))
                .toList();
    }

    private static int chosen(StackPort port, Map<String, String> environment) {
        String text = environment.getOrDefault(port.setting(), "");
        if (text.isBlank()) {
            return port.standard();
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number > 0 && number < 65_536) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new IllegalArgumentException(port.setting() + "=" + text + " is not a port");
    }
}
