package eu.lectern.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** A module's requirement, as the catalogue serves it, in words. */
record RequirementText(JsonNode requirement) {

    /** One line for each assessment, and for each place where a choice is allowed, indented by depth. */
    List<String> lines() {
        return lines(requirement, "").toList();
    }

    /** The assessments, wherever they stand in the tree. */
    List<JsonNode> assessments() {
        return assessments(requirement).toList();
    }

    private static Stream<String> lines(JsonNode node, String indent) {
        if (isAssessment(node)) {
            return Stream.of(indent + "- " + node.get("assessment").asText() + ": "
                    + node.path("text").asText() + bound(node));
        }
        return node.propertyStream()
                .flatMap(group -> Stream.concat(
                        Stream.of(indent + (group.getKey().equals("anyOf") ? "one of" : "all of")),
                        group.getValue().valueStream().flatMap(child -> lines(child, indent + "  "))));
    }

    private static Stream<JsonNode> assessments(JsonNode node) {
        return isAssessment(node)
                ? Stream.of(node)
                : node.valueStream().flatMap(JsonNode::valueStream).flatMap(RequirementText::assessments);
    }

    private static boolean isAssessment(JsonNode node) {
        return node.has("assessment");
    }

    private static String bound(JsonNode node) {
        if (node.hasNonNull("minPercent")) {
            return " [at least " + node.get("minPercent").asText() + " %]";
        }
        if (node.hasNonNull("minGrade")) {
            return " [grade " + node.get("minGrade").asText() + " of "
                    + node.path("maxGrade").asText() + "]";
        }
        return "";
    }
}
