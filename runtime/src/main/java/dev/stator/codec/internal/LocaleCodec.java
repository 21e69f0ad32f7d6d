package dev.stator.codec.internal;

import dev.stator.codec.TextCodec;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** S: its IETF language tag. */
public final class LocaleCodec implements TextCodec<Locale>, Canonical {
    /** The last one found fit. To read a tag back costs more than all else here, and a program has few locales. */
    private volatile Locale known = Locale.ROOT;

    @Override
    public String toText(Locale value) {
        String tag = value.toLanguageTag();
        if (value.equals(known)) {
            return tag;
        }
        if (!Locale.forLanguageTag(tag).equals(value)) {
            throw new EncodingException(
                    "locale " + value + " has no language tag that reads back as it (the nearest is " + tag
                            + "); build it with Locale.Builder or Locale.forLanguageTag");
        }
        known = value;
        return tag;
    }

    @Override
    public Locale fromText(String text) {
        try {
            return new Locale.Builder().setLanguageTag(text).build();
        } catch (IllformedLocaleException e) {
            throw new DecodingException("\"" + text + "\" is no IETF language tag like en-GB", e);
        }
    }

    @Override
    public String javaType() {
        return "java.util.Locale";
    }
}
