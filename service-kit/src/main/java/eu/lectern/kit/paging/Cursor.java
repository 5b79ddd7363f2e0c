package eu.lectern.kit.paging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** An opaque cursor: the sort key of the last row seen. Opaque so that clients do not build on its inside. */
public final class Cursor {

    private static final String FORMAT = "1:";

    private Cursor() {}

    public static String encode(String position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((FORMAT + position).getBytes(StandardCharsets.UTF_8));
    }

    /** The position in a cursor; empty when it is none of ours. */
    public static Optional<String> decode(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean ours = text.startsWith(FORMAT) && text.indexOf('\0') < 0;
            return ours ? Optional.of(text.substring(FORMAT.length())) : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException notOurs) {
            return Optional.empty();
        }
    }
}
