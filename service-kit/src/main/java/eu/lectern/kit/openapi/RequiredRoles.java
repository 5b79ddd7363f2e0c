package eu.lectern.kit.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/**
 * Says which roles an operation asks for. They are no scopes that a client could ask for, where they would stand by default,
 * but roles that the institution's administrator gives; so they stand in the description and, for programs, under
 * {@value #EXTENSION}.
 */
final class RequiredRoles {

    static final String EXTENSION = "x-roles";

    private RequiredRoles() {}

    static void tell(Operation operation) {
        TreeSet<String> roles = new TreeSet<>();
        List<SecurityRequirement> requirements = operation.getSecurity() == null ? List.of() : operation.getSecurity();
        requirements.forEach(requirement -> requirement.getSchemes().values().forEach(roles::addAll));
        if (requirements.isEmpty()) {
            operation.setDescription(join(operation.getDescription(), "Needs no token."));
            operation.setSecurity(List.of());
            return;
        }
        operation.setSecurity(
                requirements.stream().map(RequiredRoles::withoutScopes).toList());
        operation.addExtension(EXTENSION, List.copyOf(roles));
        operation.setDescription(join(operation.getDescription(), "Roles: " + String.join(", ", roles) + "."));
    }

    private static SecurityRequirement withoutScopes(SecurityRequirement requirement) {
        SecurityRequirement bare = OASFactory.createSecurityRequirement();
        for (Map.Entry<String, List<String>> scheme : requirement.getSchemes().entrySet()) {
            bare.addScheme(scheme.getKey(), List.of());
        }
        return bare;
    }

    private static String join(@Nullable String description, String sentence) {
        return description == null || description.isBlank() ? sentence : description.strip() + " " + sentence;
    }
}
