package eu.lectern.contracts.learner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * How events name a learner's login: SHA-256 over the learner's id, a colon and the OIDC subject, in lower-case hex. Whoever
 * knows the subject can recognise it; nobody can read it, and two learners of one person have different ones.
 */
public final class SubjectDigest {

    private SubjectDigest() {}

    public static String of(UUID learner, String subject) {
        byte[] text = (learner + ":" + subject).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
