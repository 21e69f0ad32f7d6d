package dev.stator.it.model.chat;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.Convert;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Key;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import dev.stator.codec.convert.InstantMillis;
import java.time.Instant;

/** What the table of a chat holds. */
@Table("Chat")
@HashKey("PK")
@RangeKey("SK")
@Gsi(name = "RoomID_Comment_IDX", hashKey = "RoomID", rangeKey = "CreatedAt")
public sealed interface Chat {
    /** What a user says in a room. The time in its key is not always the time at which it was made. */
    @Key(hash = "User:{user}", range = "{at:24}")
    record Comment(
            String user,
            @Convert(InstantMillis.class) Instant at,
            @Attribute("RoomID") String room,
            @Attribute("Comment") String text,

            @Attribute("CreatedAt") @Convert(InstantMillis.class)
            Instant createdAt)
            implements Chat {}

    /** Where users talk. */
    @Key(hash = "Room:{room}", range = "meta")
    record Room(String room, @Attribute("CreatedBy") String createdBy) implements Chat {}
}
