package eu.lectern.system.fuzzing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes a good body a bad one, in one place. */
final class Mutation {

    private Mutation() {}

    /** The text of the body, changed. */
    static String of(JsonNode good, Random random) {
        JsonNode body = good.deepCopy();
        List<ObjectNode> objects = new ArrayList<>();
        collect(body, objects);
        if (objects.isEmpty()) {
            return Hostile.body(random);
        }
        ObjectNode changed = Hostile.pick(objects, random);
        List<String> names = new ArrayList<>();
        changed.fieldNames().forEachRemaining(names::add);
        int way = names.isEmpty() ? 0 : random.nextInt(5);
        switch (way) {
            case 0 -> changed.put("unknown" + random.nextInt(10), random.nextInt());
            case 1 -> changed.remove(Hostile.pick(names, random));
            case 2 -> changed.put(Hostile.pick(names, random), Hostile.text(random));
            default -> changed.putRawValue(Hostile.pick(names, random), new RawValue(Hostile.json(random)));
        }
        String text = body.toString();
        return random.nextInt(20) == 0 ? text.substring(0, random.nextInt(text.length())) : text;
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(child -> collect(child, objects));
        }
    }
}
