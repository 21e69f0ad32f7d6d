package dev.stator.codec.internal;

import dev.stator.codec.TextCodec;
import dev.stator.error.DecodingException;
import java.util.Currency;

/** S: its ISO 4217 code. */
public final class CurrencyCodec implements TextCodec<Currency>, Canonical, OneForm {
    @Override
    public String toText(Currency value) {
        return value.getCurrencyCode();
    }

    @Override
    public Currency fromText(String text) {
        try {
            return Currency.getInstance(text);
        } catch (IllegalArgumentException e) {
            throw new DecodingException("\"" + text + "\" is no ISO 4217 currency code that this JVM knows", e);
        }
    }

    @Override
    public String javaType() {
        return "java.util.Currency";
    }
}
