package dev.stator.stream.kinesis;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.stator.error.DecodingException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The members of JSON objects: what stands at the parser's place, checked. */
record JsonMembers(JsonParser parser) {
    /** Reads the value at hand. */
    interface Reader {
        void read(String name) throws IOException;
    }

    /** Reads the elements of an array. */
    interface Element {
        void read() throws IOException;
    }

    /** Has {@code reader} read the value of each member of the object at hand. */
    void each(String what, Reader reader) throws IOException {
        require(JsonToken.START_OBJECT, what);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            reader.read(name);
        }
    }

    /** Has {@code reader} read each element of the array at hand. */
    void elements(String what, Element reader) throws IOException {
        require(JsonToken.START_ARRAY, what);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            reader.read();
        }
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /** The text at hand, or null. */
    @Nullable
    String text() throws IOException {
        return isNull() ? null : required("a text");
    }

    /** The text at hand. */
    String required(String what) throws IOException {
        require(JsonToken.VALUE_STRING, what);
        return parser.getText();
    }

    /** The whole number at hand. */
    long whole(String what) throws IOException {
        require(JsonToken.VALUE_NUMBER_INT, what);
        return parser.getLongValue();
    }

    boolean truth(String what) {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw unexpected(what);
        }
        return token == JsonToken.VALUE_TRUE;
    }

    void skip() throws IOException {
        parser.skipChildren();
    }

    private void require(JsonToken token, String what) {
        if (parser.currentToken() != token) {
            throw unexpected(what);
        }
    }

    DecodingException unexpected(String what) {
        return new DecodingException("a Kinesis record whose JSON has "
                + (parser.currentToken() == null ? "nothing" : parser.currentToken()) + " in the place of "
                + what + ", at byte " + parser.currentTokenLocation().getByteOffset());
    }
}
