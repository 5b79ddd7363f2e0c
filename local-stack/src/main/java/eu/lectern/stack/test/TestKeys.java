package eu.lectern.stack.test;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The key that signs the tests' tokens: a new one for each JVM. */
final class TestKeys {

    private static final String SEPARATOR = "|";

    private TestKeys() {}

    /** X.509, Base64. */
    static String publicKey() {
        return pair()[0];
    }

    static PrivateKey privateKey() {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pair()[1])));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] pair() {
        return PerJvm.value("oidc.keys", TestKeys::make).split("\\" + SEPARATOR, 2);
    }

    private static String make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair keys = generator.generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            return base64.encodeToString(keys.getPublic().getEncoded())
                    + SEPARATOR
                    + base64.encodeToString(keys.getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
