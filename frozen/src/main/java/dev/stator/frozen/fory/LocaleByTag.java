package dev.stator.frozen.fory;

import dev.stator.error.EncodingException;
import java.util.Locale;
import org.apache.fory.config.Config;
import org.apache.fory.context.ReadContext;
import org.apache.fory.context.WriteContext;
import org.apache.fory.serializer.ImmutableSerializer;

/**
 * A locale as its language tag; Fory's own way forgets script and extensions, so that zh-Hans-SG comes back as zh-SG.
 */
final class LocaleByTag extends ImmutableSerializer<Locale> {
    LocaleByTag(Config config) {
        super(config, Locale.class);
    }

    @Override
    public void write(WriteContext context, Locale value) {
        String tag = value.toLanguageTag();
        if (!Locale.forLanguageTag(tag).equals(value)) {
            throw new EncodingException(
                    "locale " + value + " has no language tag that reads back as it (the nearest is " + tag
                            + "); build it with Locale.Builder or Locale.forLanguageTag");
        }
        context.writeString(tag);
    }

    @Override
    public Locale read(ReadContext context) {
        return Locale.forLanguageTag(context.readString());
    }
}
