package eu.lectern.gateway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.gateway.stub.AgainstStubs;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SchemaIT extends AgainstStubs {

    private static final Path COMMITTED = Path.of("src/main/resources/lectern.graphql");
    private static final Path SERVED = Path.of("target/lectern.graphql");

    @Inject
    GraphQLSchema schema;

    @Test
    void shouldServeTheCommittedSchema() throws IOException {
        // when
        String served = RestAssured.get("/graphql/schema.graphql")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        // then: after a wished change, copy target/lectern.graphql over the committed file, and look at the difference
        Files.writeString(SERVED, served, StandardCharsets.UTF_8);
        assertThat(served).isEqualTo(Files.readString(COMMITTED, StandardCharsets.UTF_8));
    }

    @Test
    void shouldDescribeEverything() {
        // when
        List<String> undescribed = new ArrayList<>();
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            if (!type.getName().startsWith("__")) {
                note(undescribed, type.getName(), type.getDescription());
                noteParts(undescribed, type);
            }
        }

        // then
        assertThat(undescribed).isEmpty();
    }

    private static void noteParts(List<String> undescribed, GraphQLNamedType type) {
        switch (type) {
            case GraphQLFieldsContainer container ->
                container.getFieldDefinitions().forEach(field -> noteField(undescribed, type.getName(), field));
            case GraphQLInputObjectType input -> {
                for (GraphQLInputObjectField field : input.getFieldDefinitions()) {
                    note(undescribed, type.getName() + "." + field.getName(), field.getDescription());
                }
            }
            case GraphQLEnumType words -> {
                for (GraphQLEnumValueDefinition value : words.getValues()) {
                    note(undescribed, type.getName() + "." + value.getName(), value.getDescription());
                }
            }
            default -> {}
        }
    }

    private static void noteField(List<String> undescribed, String type, GraphQLFieldDefinition field) {
        String path = type + "." + field.getName();
        note(undescribed, path, field.getDescription());
        for (GraphQLArgument argument : field.getArguments()) {
            note(undescribed, path + "(" + argument.getName() + ")", argument.getDescription());
        }
    }

    private static void note(List<String> undescribed, String path, @Nullable String description) {
        if (description == null || description.isBlank()) {
            undescribed.add(path);
        }
    }
}
