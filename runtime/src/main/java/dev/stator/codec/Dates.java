package dev.stator.codec;

import dev.stator.codec.internal.IsoReader;
import dev.stator.codec.internal.IsoText;
import dev.stator.error.DecodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** The codecs of S that is a date, a time or both, in ISO-8601. Those with a time read any fraction of a second. */
final class Dates {
    private Dates() {}

    /** S of four digits. */
    static final class YearCodec extends BuiltInText<Year> {
        YearCodec() {
            super("java.time.Year", Reads.ONE_FORM);
        }

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
    }

    /** S: {@code 2026-01}. */
    static final class YearMonthCodec extends BuiltInText<YearMonth> {
        YearMonthCodec() {
            super("java.time.YearMonth", Reads.ONE_FORM);
        }

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
    }

    /** S: {@code --12-03}. */
    static final class MonthDayCodec extends BuiltInText<MonthDay> {
        MonthDayCodec() {
            super("java.time.MonthDay", Reads.ONE_FORM);
        }

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
    }

    /** S: {@code 2026-01-31}. */
    static final class LocalDateCodec extends BuiltInText<LocalDate> {
        LocalDateCodec() {
            super("java.time.LocalDate", Reads.ONE_FORM);
        }

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
    }

    /** S: {@code 10:15:30.000000000}. */
    static final class LocalTimeCodec extends BuiltInText<LocalTime> {
        LocalTimeCodec() {
            super("java.time.LocalTime", Reads.SEVERAL_FORMS);
        }

        @Override
        public String toText(LocalTime value) {
            return new IsoText(IsoText.TIME_LENGTH).time(value).toString();
        }

        @Override
        public LocalTime fromText(String text) {
            return IsoReader.localTime(text);
        }

        @Override
        boolean isWritten(String text) {
            return text.length() == IsoText.TIME_LENGTH;
        }
    }

    /** S: {@code 2026-01-31T10:15:30.000000000}. */
    static final class LocalDateTimeCodec extends BuiltInText<LocalDateTime> {
        LocalDateTimeCodec() {
            super("java.time.LocalDateTime", Reads.SEVERAL_FORMS);
        }

        @Override
        public String toText(LocalDateTime value) {
            return IsoText.of(value);
        }

        @Override
        public LocalDateTime fromText(String text) {
            return IsoReader.localDateTime(text);
        }

        @Override
        boolean isWritten(String text) {
            return text.length() == IsoText.DATE_TIME_LENGTH;
        }
    }

    /** S: {@code 2026-01-31T10:15:30.000000000Z}; reads any offset. */
    static final class InstantCodec extends BuiltInText<Instant> {
        InstantCodec() {
            super("java.time.Instant", Reads.SEVERAL_FORMS);
        }

        @Override
        public String toText(Instant value) {
            return IsoText.of(value);
        }

        @Override
        public Instant fromText(String text) {
            return IsoReader.instant(text);
        }

        @Override
        boolean isWritten(String text) {
            int last = IsoText.DATE_TIME_LENGTH;
            return text.length() == last + 1 && text.charAt(last) == 'Z';
        }
    }

    /** S: {@code 2026-01-31T10:15:30.000000000+01:00}. */
    static final class OffsetDateTimeCodec extends BuiltInText<OffsetDateTime> {
        OffsetDateTimeCodec() {
            super("java.time.OffsetDateTime", Reads.SEVERAL_FORMS);
        }

        @Override
        public String toText(OffsetDateTime value) {
            return IsoText.of(value);
        }

        @Override
        public OffsetDateTime fromText(String text) {
            return IsoReader.offsetDateTime(text);
        }
    }

    /** S: {@code 2026-01-31T10:15:30.000000000+01:00[Europe/Paris]}. */
    static final class ZonedDateTimeCodec extends BuiltInText<ZonedDateTime> {
        ZonedDateTimeCodec() {
            super("java.time.ZonedDateTime", Reads.SEVERAL_FORMS);
        }

        @Override
        public String toText(ZonedDateTime value) {
            String text = IsoText.of(value.toOffsetDateTime());
            return value.getZone() instanceof ZoneOffset
                    ? text
                    : text.concat("[").concat(value.getZone().getId()).concat("]");
        }

        @Override
        public ZonedDateTime fromText(String text) {
            return IsoReader.zonedDateTime(text);
        }
    }

    /** S: its id. */
    static final class ZoneIdCodec extends BuiltInText<ZoneId> {
        ZoneIdCodec() {
            super("java.time.ZoneId", Reads.SEVERAL_FORMS);
        }

        @Override
        public String toText(ZoneId value) {
            return value.getId();
        }

        @Override
        public ZoneId fromText(String text) {
            try {
                return ZoneId.of(text);
            } catch (DateTimeException e) {
                throw new DecodingException("\"" + text + "\" is no time zone that this JVM knows", e);
            }
        }
    }

    /** S: its id, {@code +01:00} or {@code Z}. */
    static final class ZoneOffsetCodec extends BuiltInText<ZoneOffset> {
        ZoneOffsetCodec() {
            super("java.time.ZoneOffset", Reads.SEVERAL_FORMS);
        }

        @Override
        public String toText(ZoneOffset value) {
            return value.getId();
        }

        @Override
        public ZoneOffset fromText(String text) {
            try {
                return ZoneOffset.of(text);
            } catch (DateTimeException e) {
                throw new DecodingException("\"" + text + "\" is no offset like +01:00", e);
            }
        }
    }
}
