package dev.stator.frozen.fory;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.apache.fory.config.Config;
import org.apache.fory.context.ReadContext;
import org.apache.fory.context.WriteContext;
import org.apache.fory.serializer.ImmutableSerializer;

/**
 * A zoned time with its offset; Fory's own way has none, so that the second of the two 02:30 of a night in October
 * comes back as the first, an hour earlier, and every time moves with the rules of its zone.
 */
final class ZonedTimeWithOffset extends ImmutableSerializer<ZonedDateTime> {
    ZonedTimeWithOffset(Config config) {
        super(config, ZonedDateTime.class);
    }

    @Override
    public void write(WriteContext context, ZonedDateTime value) {
        context.writeVarInt64(value.toLocalDate().toEpochDay());
        context.writeVarInt64(value.toLocalTime().toNanoOfDay());
        context.writeVarInt32(value.getOffset().getTotalSeconds());
        context.writeString(value.getZone().getId());
    }

    /** If the rules of the zone are others by now, the instant stays and the local time gives way. */
    @Override
    public ZonedDateTime read(ReadContext context) {
        LocalDate date = LocalDate.ofEpochDay(context.readVarInt64());
        LocalTime time = LocalTime.ofNanoOfDay(context.readVarInt64());
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(context.readVarInt32());
        return ZonedDateTime.ofInstant(LocalDateTime.of(date, time), offset, ZoneId.of(context.readString()));
    }
}
