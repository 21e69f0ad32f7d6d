package dev.stator.codec.internal;

import dev.stator.codec.TextCodec;
import java.time.DateTimeException;
import java.time.YearMonth;

/** S: {@code 2026-01}. */
public final class YearMonthCodec implements TextCodec<YearMonth>, Canonical, OneForm {
    @Override
    public String toText(YearMonth value) {
        return new IsoText(7)
                .year(value.getYear())
                .character('-')
                .digits(value.getMonthValue(), 2)
                .toString();
    }

    @Override
    public YearMonth fromText(String text) {
        IsoReader iso = new IsoReader(text, "month like 2026-01");
        int year = iso.digits(4);
        iso.expect('-');
        int month = iso.digits(2);
        iso.end();
        try {
            return YearMonth.of(year, month);
        } catch (DateTimeException e) {
            throw iso.refused(e);
        }
    }

    @Override
    public String javaType() {
        return "java.time.YearMonth";
    }
}
