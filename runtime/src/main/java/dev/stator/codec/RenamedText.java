package dev.stator.codec;

import dev.stator.error.EncodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Text of which some was another before: what stood for it then is read as what stands for it now, and never written.
 * Generated codecs have one for the discriminator of a sealed interface.
 */
public final class RenamedText implements TextCodec<String>, Reworded {
    private final Map<String, String> now = new HashMap<>();
    private final Map<String, List<AttributeValue>> forms = new HashMap<>();

    private RenamedText() {}

    /** Reads {@code former} as {@code present}. */
    public static RenamedText of(String present, String... former) {
        return new RenamedText().and(present, former);
    }

    /** The same, and reads {@code former} as {@code present}. */
    public RenamedText and(String present, String... former) {
        RenamedText both = new RenamedText();
        both.now.putAll(now);
        both.forms.putAll(forms);
        for (String text : former) {
            both.now.put(Objects.requireNonNull(text, "former"), present);
        }
        both.forms.put(
                Objects.requireNonNull(present, "present"),
                Stream.concat(Stream.of(present), Stream.of(former))
                        .map(AttributeValue::fromS)
                        .toList());
        return both;
    }

    @Override
    public List<AttributeValue> forms(AttributeValue text) {
        return forms.getOrDefault(text.s(), List.of(text));
    }

    @Override
    public boolean isReworded() {
        return !now.isEmpty();
    }

    /** @throws EncodingException if {@code value} has an unpaired surrogate */
    @Override
    public String toText(String value) {
        return Codecs.STRING.toText(value);
    }

    /** What stands now for {@code text}; itself, if it never was another. */
    @Override
    public String fromText(String text) {
        return now.getOrDefault(text, text);
    }

    @Override
    public String javaType() {
        return Codecs.STRING.javaType();
    }
}
