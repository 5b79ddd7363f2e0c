package eu.lectern.catalog.source;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns the text of one YAML file into {@link SourceValue}s; what is no plain YAML becomes a mistake. */
final class YamlFile {

    private final Mistakes mistakes;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private YamlFile(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** The file's one document; empty, with a mistake told, when it cannot be read at all. */
    static Optional<SourceValue> read(String file, String text, Mistakes mistakes) {
        Location whole = Location.ofFile(file);
        try {
            @Nullable Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                mistakes.add(whole, "the file is empty");
                return Optional.empty();
            }
            return Optional.of(new YamlFile(mistakes).value(root, whole));
        } catch (MarkedYAMLException unreadable) {
            @Nullable Mark mark = unreadable.getProblemMark();
            int line = mark == null ? 1 : mark.getLine() + 1;
            mistakes.add(new Location(file, line, ""), "this is not YAML: " + unreadable.getProblem());
        } catch (YAMLException unreadable) {
            mistakes.add(whole, "this is not YAML: " + unreadable.getMessage());
        }
        return Optional.empty();
    }

    private SourceValue value(Node node, Location at) {
        if (!seen.add(node)) {
            mistakes.add(at, "refers to another value by an alias; write the value out");
            return new SourceValue.Nothing(at);
        }
        return switch (node) {
            case MappingNode mapping -> fields(mapping, at);
            case SequenceNode sequence -> items(sequence, at);
            case ScalarNode scalar -> scalar(scalar, at);
            default -> throw new IllegalStateException("SnakeYAML has no such node: " + node.getClass());
        };
    }

    private SourceValue.Fields fields(MappingNode mapping, Location at) {
        Map<String, SourceValue> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int line = line(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                mistakes.add(new Location(at.file(), line, at.field()), "the name of a field must be plain text");
                continue;
            }
            Location field = at.field(key.getValue(), line);
            if (fields.containsKey(key.getValue())) {
                mistakes.add(field, "stands twice");
                continue;
            }
            fields.put(key.getValue(), value(tuple.getValueNode(), field));
        }
        return new SourceValue.Fields(at, fields);
    }

    private SourceValue.Items items(SequenceNode sequence, Location at) {
        List<SourceValue> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(value(item, at.item(items.size(), line(item))));
        }
        return new SourceValue.Items(at, items);
    }

    private static SourceValue scalar(ScalarNode scalar, Location at) {
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return new SourceValue.Nothing(at);
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return new SourceValue.Numeral(at, scalar.getValue());
        }
        if (tag.equals(Tag.BOOL)) {
            return new SourceValue.Truth(at, scalar.getValue());
        }
        return new SourceValue.Text(at, scalar.getValue());
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
