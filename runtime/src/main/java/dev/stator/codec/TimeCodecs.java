package dev.stator.codec;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** The codecs of dates, times and their kin; use them as constants of {@link Codecs}. */
public interface TimeCodecs {
    /** S: {@code Year} as four digits; sorts by time. */
    TextCodec<Year> YEAR = new Dates.YearCodec();

    /** S: {@code YearMonth} as {@code 2026-01}; sorts by time. */
    TextCodec<YearMonth> YEAR_MONTH = new Dates.YearMonthCodec();

    /** S: {@code MonthDay} as {@code --12-03}; sorts by time of the year. */
    TextCodec<MonthDay> MONTH_DAY = new Dates.MonthDayCodec();

    /** S: {@code LocalDate} as {@code 2026-01-31}; sorts by time. */
    TextCodec<LocalDate> LOCAL_DATE = new Dates.LocalDateCodec();

    /** S: {@code Instant} as {@code 2026-01-31T10:15:30.000000000Z}; sorts by time. */
    TextCodec<Instant> INSTANT = new Dates.InstantCodec();

    /** S: {@code LocalTime} as {@code 10:15:30.000000000}; sorts by time. */
    TextCodec<LocalTime> LOCAL_TIME = new Dates.LocalTimeCodec();

    /** S: {@code LocalDateTime} as {@code 2026-01-31T10:15:30.000000000}; sorts by time. */
    TextCodec<LocalDateTime> LOCAL_DATE_TIME = new Dates.LocalDateTimeCodec();

    /** S: {@code OffsetDateTime} in ISO-8601; does not sort. */
    TextCodec<OffsetDateTime> OFFSET_DATE_TIME = new Dates.OffsetDateTimeCodec();

    /** S: {@code ZonedDateTime} in ISO-8601 with its zone; does not sort. */
    TextCodec<ZonedDateTime> ZONED_DATE_TIME = new Dates.ZonedDateTimeCodec();

    /** S: {@code Period} in ISO-8601: {@code P1Y2M3D}. */
    TextCodec<Period> PERIOD = new Spans.PeriodCodec();

    /** N: {@code Duration} as seconds with fraction. */
    NumberCodec<Duration> DURATION = new Spans.DurationCodec();

    /** S: {@code ZoneId} as its id. */
    TextCodec<ZoneId> ZONE_ID = new Dates.ZoneIdCodec();

    /** S: {@code ZoneOffset} as its id: {@code +01:00}, {@code Z}. */
    TextCodec<ZoneOffset> ZONE_OFFSET = new Dates.ZoneOffsetCodec();
}
