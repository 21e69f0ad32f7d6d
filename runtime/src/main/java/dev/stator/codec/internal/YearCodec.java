package dev.stator.codec.internal;

import dev.stator.codec.TextCodec;
import java.time.Year;

/** S of four digits. */
public final class YearCodec implements TextCodec<Year>, Canonical, OneForm {
    @Override
    public String toText(Year value) {
        return new IsoText(4).year(value.getValue()).toString();
    }

    @Override
    public Year fromText(String text) {
        IsoReader iso = new IsoReader(text, "year of four digits");
        int year = iso.digits(4);
        iso.end();
        return Year.of(year);
    }

    @Override
    public String javaType() {
        return "java.time.Year";
    }
}
