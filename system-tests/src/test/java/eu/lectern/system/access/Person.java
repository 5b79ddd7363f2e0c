package eu.lectern.system.access;

import eu.lectern.contracts.identity.Roles;
import eu.lectern.stack.LocalStack;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Who calls: each kind of caller that there is, in both institutions. */
enum Person {
    ANONYMOUS("", ""),
    /** With a bearer token that is no JWT. */
    GARBLED("", ""),
    /** With a token whose claims somebody has changed. */
    FORGED("", ""),
    LEARNER1(Roles.LEARNER, "LV-DEMO"),
    LEARNER2(Roles.LEARNER, "LV-DEMO"),
    LEARNER3(Roles.LEARNER, "IT-DEMO"),
    INSTRUCTOR1(Roles.INSTRUCTOR, "LV-DEMO"),
    INSTRUCTOR2(Roles.INSTRUCTOR, "IT-DEMO"),
    COORDINATOR1(Roles.COORDINATOR, "LV-DEMO"),
    COORDINATOR2(Roles.COORDINATOR, "IT-DEMO"),
    PARTNER_LV(Roles.INTEGRATION, "LV-DEMO"),
    PARTNER_IT(Roles.INTEGRATION, "IT-DEMO"),
    MOOC_PLATFORM(Roles.MOOC_PROVIDER, ""),
    EDITOR(Roles.CURRICULUM_EDITOR, ""),
    EDITOR_LV(Roles.CURRICULUM_EDITOR, ""),
    OPERATOR(Roles.OPERATOR, "");

    private final String role;
    private final String institution;

    Person(String role, String institution) {
        this.role = role;
        this.institution = institution;
    }

    /** Empty when nobody knows who they are. */
    String role() {
        return role;
    }

    boolean isKnown() {
        return !role.isEmpty();
    }

    boolean isStaffOf(String which) {
        return institution.equals(which) && !role.equals(Roles.LEARNER);
    }

    /** What stands behind {@code Bearer}; empty without a token. */
    Optional<String> token(LocalStack stack) {
        return switch (this) {
            case ANONYMOUS -> Optional.empty();
            case GARBLED -> Optional.of("not-a-token");
            case FORGED -> Optional.of(forged(stack.token("coordinator1")));
            case PARTNER_LV, PARTNER_IT, MOOC_PLATFORM -> Optional.of(stack.clientToken(account()));
            default -> Optional.of(stack.token(account()));
        };
    }

    private String account() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same signature under other claims. */
    private static String forged(String token) {
        String[] parts = token.split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("LV-DEMO", "IT-DEMO");
        return parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[2];
    }
}
