package eu.lectern.kit.openapi;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The schema of {@link eu.lectern.kit.problem.Problem}, the same in every document. */
final class ProblemSchema {

    static final String PROBLEM = "Problem";
    static final String VIOLATION = "Violation";

    private ProblemSchema() {}

    static Schema problem() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("Why a request was refused, RFC 9457.")
                .addRequired("type")
                .addRequired("title")
                .addRequired("status")
                .addRequired("detail")
                .addProperty(
                        "type",
                        text("The kind of problem: a path that the gateway explains")
                                .format("uri-reference"))
                .addProperty("title", text("The kind in a few words, always the same"))
                .addProperty("status", status())
                .addProperty("detail", text("What was wrong this time"))
                .addProperty("instance", text("The path of the request"))
                .addProperty("violations", violations());
    }

    static Schema violation() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("One thing that is wrong with a field.")
                .addRequired("field")
                .addRequired("message")
                .addProperty("field", text("The field, parameter or header, e.g. `items[3].percent`"))
                .addProperty("message", text("What it must be"));
    }

    private static Schema status() {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .format("int32")
                .minimum(BigDecimal.valueOf(400))
                .maximum(BigDecimal.valueOf(599))
                .description("The HTTP status");
    }

    private static Schema violations() {
        return OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .description("The fields that are wrong; left out when none is")
                .items(OASFactory.createSchema().ref(VIOLATION));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
