package dev.stator.it.model.game;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.Convert;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Key;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import dev.stator.codec.convert.LocalDateTimeSeconds;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** What the table of a game holds. Its open games are those that have an {@code open_timestamp}. */
@Table("battle-royale")
@HashKey("PK")
@RangeKey("SK")
@Gsi(name = "InvertedIndex", hashKey = "SK", rangeKey = "PK")
@Gsi(name = "OpenGamesIndex", hashKey = "map", rangeKey = "open_timestamp")
public sealed interface Battle {
    /** Who plays. */
    @Key(hash = "USER#{username}", range = "#METADATA#{username}")
    record User(@Attribute("username") String username, String name, String email, LocalDate birthdate, String address)
            implements Battle {}

    /** A game of up to fifty. */
    @Key(hash = "GAME#{gameId}", range = "#METADATA#{gameId}")
    record Game(
            @Attribute("game_id") String gameId,
            String map,
            int people,
            String creator,

            @Attribute("create_time") @Convert(LocalDateTimeSeconds.class)
            LocalDateTime createTime,

            @Attribute("open_timestamp") @Convert(LocalDateTimeSeconds.class)
            Optional<LocalDateTime> openTimestamp,

            @Attribute("start_time") @Convert(LocalDateTimeSeconds.class)
            Optional<LocalDateTime> startTime,

            @Attribute("end_time") @Convert(LocalDateTimeSeconds.class)
            Optional<LocalDateTime> endTime,

            Optional<String> gold,
            Optional<String> silver,
            Optional<String> bronze)
            implements Battle {}

    /** A user in a game. */
    @Key(hash = "GAME#{gameId}", range = "USER#{username}")
    record Player(
            @Attribute("game_id") String gameId,
            @Attribute("username") String username,
            Optional<String> place) implements Battle {}
}
