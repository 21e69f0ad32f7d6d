package dev.stator.it.model.session;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.Convert;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Key;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import dev.stator.codec.convert.LocalDateTimeSeconds;
import java.time.LocalDateTime;

/** What a store of sessions holds. */
@Table("session_store")
@HashKey("PK")
@RangeKey("SK")
@Gsi(name = "GSI1_inverse", hashKey = "SK", rangeKey = "PK")
public sealed interface SessionStore {
    /** A session of a customer. */
    @Key(hash = "suuid#{session}", range = "c#{customer}")
    record Session(
            String session,
            String customer,

            @Attribute("last_login_time") @Convert(LocalDateTimeSeconds.class)
            LocalDateTime lastLoginTime,

            @Attribute("access_token") String accessToken,
            @Attribute("session_state") String state)
            implements SessionStore {}

    /** A session inside another. */
    @Key(hash = "suuid#{session}", range = "child#suuid#{child}")
    record ChildSession(
            String session,
            String child,
            @Attribute("access_token") String accessToken,
            @Attribute("session_state") String state)
            implements SessionStore {}
}
