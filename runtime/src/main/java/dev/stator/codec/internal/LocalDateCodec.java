package dev.stator.codec.internal;

import dev.stator.codec.TextCodec;
import java.time.LocalDate;

/** S: {@code 2026-01-31}. */
public final class LocalDateCodec implements TextCodec<LocalDate>, Canonical, OneForm {
    @Override
    public String toText(LocalDate value) {
        return new IsoText(IsoText.DATE_LENGTH).date(value).toString();
    }

    @Override
    public LocalDate fromText(String text) {
        IsoReader iso = new IsoReader(text, "date like 2026-01-31");
        LocalDate date = iso.date();
        iso.end();
        return date;
    }

    @Override
    public String javaType() {
        return "java.time.LocalDate";
    }
}
