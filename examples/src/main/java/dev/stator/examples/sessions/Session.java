package dev.stator.examples.sessions;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.Ttl;
import java.time.Instant;

/** A web session. Once it has ended, reads do not show it, and DynamoDB deletes it when it gets round to it. */
@Table("sessions")
public record Session(@HashKey String id, String user, @Ttl Instant expiresAt) {}
