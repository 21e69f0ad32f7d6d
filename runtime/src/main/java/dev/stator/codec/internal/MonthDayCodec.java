package dev.stator.codec.internal;

import dev.stator.codec.TextCodec;
import java.time.DateTimeException;
import java.time.MonthDay;

/** S: {@code --12-03}. */
public final class MonthDayCodec implements TextCodec<MonthDay>, Canonical, OneForm {
    @Override
    public String toText(MonthDay value) {
        return new IsoText(7)
                .character('-')
                .character('-')
                .digits(value.getMonthValue(), 2)
                .character('-')
                .digits(value.getDayOfMonth(), 2)
                .toString();
    }

    @Override
    public MonthDay fromText(String text) {
        IsoReader iso = new IsoReader(text, "day of the year like --12-03");
        iso.expect('-');
        iso.expect('-');
        int month = iso.digits(2);
        iso.expect('-');
        int day = iso.digits(2);
        iso.end();
        try {
            return MonthDay.of(month, day);
        } catch (DateTimeException e) {
            throw iso.refused(e);
        }
    }

    @Override
    public String javaType() {
        return "java.time.MonthDay";
    }
}
