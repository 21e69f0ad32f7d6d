package dev.stator.examples.sessions;

import static dev.stator.examples.sessions.Session_.expiresAt;

import dev.stator.Stator;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.wire.StatorWire;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Goes to a ball with sessions of an hour, and sees what is left of one after midnight. */
public final class ExpireSessions {
    private static final Duration HOUR = Duration.ofHours(1);

    private final SessionDao sessions;

    /** Tomorrow, as DynamoDB Local goes by its own clock and should delete nothing meanwhile. */
    private Instant now =
            LocalDate.now(ZoneOffset.UTC).plusDays(1).atTime(23, 0).toInstant(ZoneOffset.UTC);

    private ExpireSessions(DynamoDbClient client) {
        InstantSource clock = () -> now;
        this.sessions = new SessionDao(Stator.builder()
                .client(client)
                .clock(clock.withZone(ZoneOffset.UTC))
                .build());
    }

    public static void main(String[] args) {
        try (DynamoDbLocal engine = DynamoDbLocal.start();
                DynamoDbClient client = engine.configure(DynamoDbClient.builder())
                        .overrideConfiguration(config -> config.addExecutionInterceptor(StatorWire.interceptor()))
                        .build()) {
            new ExpireSessions(client).dance();
        }
    }

    private void dance() {
        sessions.table().ensure(); // and Time to Live is on
        sessions.put(new Session("slipper", "Cinderella", now.plus(HOUR))).execute();
        sessions.put(new Session("crown", "the prince", now.plus(HOUR))).execute();
        say("Two are logged in for an hour:");
        show();

        now = now.plus(Duration.ofMinutes(40));
        click("crown");
        show();

        now = now.plus(Duration.ofMinutes(20));
        say("Midnight strikes:");
        show();
        say("Is the slipper found? " + sessions.get("slipper").execute().isPresent());

        say("Who looks closely finds it on the stairs:");
        sessions.get("slipper").includeExpired().execute().ifPresent(this::show);
        click("slipper");
    }

    /**
     * Gives an hour more to who comes in time. An update sees what is stored, ended or not, so its condition says
     * which.
     */
    private void click(String id) {
        boolean inTime = sessions.update(id)
                .set(expiresAt, now.plus(HOUR))
                .when(expiresAt.gt(now))
                .attempt()
                .succeeded();
        say("A click with the " + id + ": " + (inTime ? "an hour more." : "too late, log in again."));
    }

    private void show() {
        sessions.scan().stream().forEach(this::show);
    }

    private void show(Session session) {
        say("  %-10s has %3d minutes"
                .formatted(
                        session.user(),
                        Duration.between(now, session.expiresAt()).toMinutes()));
    }

    @SuppressWarnings("SystemOut") // What a program for the terminal is for.
    private static void say(String line) {
        System.out.println(line);
    }
}
