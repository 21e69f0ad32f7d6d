package dev.stator.codec.internal;

import dev.stator.codec.TextCodec;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.net.URI;
import java.net.URISyntaxException;

/** S. */
public final class UriCodec implements TextCodec<URI>, Canonical {
    @Override
    public String toText(URI value) {
        String text = UriText.of(value);
        WellFormed.check(text);
        if (value.getScheme() == null || value.getRawAuthority() == null) {
            refuseUnlessReadBack(value, text);
        }
        return text;
    }

    @Override
    public URI fromText(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new DecodingException("\"" + text + "\" is no URI", e);
        }
    }

    /** A URI that was made by relativizing another may be one that no text is parsed to. */
    private static void refuseUnlessReadBack(URI value, String text) {
        try {
            if (new URI(text).equals(value)) {
                return;
            }
        } catch (URISyntaxException e) {
            throw new EncodingException("its text " + text + " is no URI", e);
        }
        throw new EncodingException("its text " + text + " reads as another URI; write a relative path as ./" + text);
    }

    @Override
    public String javaType() {
        return "java.net.URI";
    }
}
