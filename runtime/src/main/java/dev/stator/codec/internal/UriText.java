package dev.stator.codec.internal;

import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * One text for all URIs that are equal: {@code URI} takes scheme, host and the digits of escapes without regard to
 * case, and a port for the number that it is.
 */
public final class UriText {
    private UriText() {}

    /** The text of {@code value}, which reads back as it. */
    public static String write(URI value) {
        String text = WellFormed.check(of(value));
        if (value.getScheme() == null || value.getRawAuthority() == null) {
            refuseUnlessReadBack(value, text);
        }
        return text;
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

    /** The URI of {@code text}. */
    public static URI read(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new DecodingException("\"" + text + "\" is no URI", e);
        }
    }

    private static String of(URI uri) {
        String text = uri.toString();
        StringBuilder one = new StringBuilder(text.length());
        if (uri.getScheme() != null) {
            appendLowerCase(one, uri.getScheme());
            one.append(':');
        }
        if (uri.isOpaque()) {
            appendEscaped(one, uri.getRawSchemeSpecificPart());
        } else {
            appendHierarchy(one, uri);
        }
        if (uri.getRawFragment() != null) {
            appendEscaped(one.append('#'), uri.getRawFragment());
        }
        String canonical = one.toString();
        return canonical.equals(text) ? text : canonical;
    }

    private static void appendHierarchy(StringBuilder one, URI uri) {
        if (uri.getHost() != null) {
            one.append("//");
            if (uri.getRawUserInfo() != null) {
                appendEscaped(one, uri.getRawUserInfo());
                one.append('@');
            }
            appendLowerCase(one, uri.getHost());
            if (uri.getPort() >= 0) {
                one.append(':').append(uri.getPort());
            }
        } else if (uri.getRawAuthority() != null) {
            appendEscaped(one.append("//"), uri.getRawAuthority());
        } else if (uri.getRawPath().startsWith("//")) {
            one.append("//"); // an empty one, without which the path would begin with one
        }
        appendEscaped(one, uri.getRawPath());
        if (uri.getRawQuery() != null) {
            appendEscaped(one.append('?'), uri.getRawQuery());
        }
    }

    private static void appendLowerCase(StringBuilder one, String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            one.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
    }

    /** With the two digits behind each {@code %} in upper case, as RFC 3986 wants them. */
    private static void appendEscaped(StringBuilder one, @Nullable String part) {
        int escaped = 0;
        for (int i = 0; part != null && i < part.length(); i++) {
            char c = part.charAt(i);
            one.append(escaped > 0 && c >= 'a' && c <= 'f' ? (char) (c - ('a' - 'A')) : c);
            escaped = c == '%' ? 2 : escaped - 1;
        }
    }
}
