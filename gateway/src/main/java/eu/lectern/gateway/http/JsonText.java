package eu.lectern.gateway.http;

import eu.lectern.gateway.limits.AbsurdNumbers;
import eu.lectern.gateway.refusal.ErrorCode;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.util.Map;

/** Reads JSON that a stranger has written. */
final class JsonText {

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private JsonText() {}

    /**
     * Reads an object.
     *
     * @param name what it is, for the message
     * @throws NoRequestException when it is none, or has a number that nobody can mean
     */
    static JsonObject object(String name, String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            JsonStructure structure = reader.read();
            if (!(structure instanceof JsonObject object)) {
                throw NoRequestException.unreadable(
                        ErrorCode.TOO_COMPLEX,
                        name + ": is a list of " + structure.asJsonArray().size()
                                + " requests; send one request as a JSON object.");
            }
            AbsurdNumbers.find(name, object).ifPresent(JsonText::refuseNumber);
            return object;
        } catch (JsonException | IllegalStateException noJson) {
            throw NoRequestException.unreadable(ErrorCode.INVALID, name + ": must be a JSON object");
        } catch (ArithmeticException | NumberFormatException absurd) {
            throw NoRequestException.unreadable(ErrorCode.INVALID, name + ": has a number out of all bounds");
        } catch (NoRequestException refused) {
            throw refused;
        } catch (RuntimeException tooDeep) {
            // The reader knows no exception of its own for that.
            throw NoRequestException.unreadable(
                    ErrorCode.TOO_COMPLEX, name + ": has more levels of lists and objects than can be read");
        }
    }

    private static void refuseNumber(String path) {
        throw NoRequestException.unreadable(ErrorCode.INVALID, path + ": is a number out of all bounds");
    }
}
