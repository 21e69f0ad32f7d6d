package dev.stator.codec;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A codec of texts some of which were others before: those are read too, and never written. */
public sealed interface Reworded permits RenamedText, Texts.EnumCodec {
    /**
     * What may be stored for {@code text}, which is stored so.
     *
     * @return what is written first, then what was written before
     */
    List<AttributeValue> forms(AttributeValue text);

    /** Whether any text was another. */
    boolean isReworded();
}
