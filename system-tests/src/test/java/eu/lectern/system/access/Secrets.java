package eu.lectern.system.access;

import eu.lectern.contracts.identity.Roles;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What must not stand in an answer to somebody, in the clear or inside an opaque id or cursor. */
final class Secrets {

    /** Long enough to hold an id. */
    private static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9_+/-]{16,}");

    private Secrets() {}

    /** The planted values that the answer shows and this person may not see, but for those that they sent themselves. */
    static List<String> in(String answer, Person person, String sent, Planted own, Planted foreign) {
        String shown = answer + "\n" + decoded(answer);
        return forbidden(person, own, foreign)
                .filter(value -> !sent.contains(value.replace("\"", "")))
                .filter(shown::contains)
                .toList();
    }

    private static Stream<String> forbidden(Person person, Planted own, Planted foreign) {
        return switch (person.role()) {
            // They see every institution, but no personal data.
            case Roles.OPERATOR -> Stream.concat(personal(own), personal(foreign));
            case Roles.LEARNER, Roles.INSTRUCTOR, Roles.COORDINATOR, Roles.INTEGRATION ->
                Stream.concat(
                        Rule.mayKnow(person) ? Stream.empty() : own.all(),
                        knowsForeign(person) ? Stream.empty() : foreign.all());
            case Roles.MOOC_PROVIDER -> Stream.concat(personal(own), foreign.all());
            default -> Stream.concat(own.all(), foreign.all());
        };
    }

    private static boolean knowsForeign(Person person) {
        return person == Person.LEARNER3 || person.isStaffOf("IT-DEMO");
    }

    private static Stream<String> personal(Planted planted) {
        return planted.personal().stream();
    }

    /** What stands in Base64 in it. */
    private static String decoded(String answer) {
        StringBuilder decoded = new StringBuilder();
        Matcher opaque = OPAQUE.matcher(answer);
        while (opaque.find()) {
            String text = opaque.group().replace('+', '-').replace('/', '_');
            try {
                byte[] bytes = Base64.getUrlDecoder().decode(text);
                decoded.append(new String(bytes, StandardCharsets.ISO_8859_1)).append('\n');
            } catch (IllegalArgumentException notBase64) {
                // An ordinary long word.
            }
        }
        return decoded.toString();
    }
}
