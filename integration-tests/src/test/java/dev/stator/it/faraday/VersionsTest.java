package dev.stator.it.faraday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.operation.VersionConflictException;
import dev.stator.testing.StatorTest;
import org.junit.jupiter.api.Test;

/** "Use conditional expressions for optimistic locking", says Faraday's guide; here a version does. */
@StatorTest
class VersionsTest {
    private final SessionDao sessions;

    VersionsTest(SessionDao sessions) {
        this.sessions = sessions;
    }

    @Test
    void aWriteOfWhatOthersChangedFails() {
        Session read = sessions.put(new Session("s", 0, 0)).execute();
        sessions.put(read.hit()).execute();
        assertThatThrownBy(() -> sessions.put(read.hit()).execute())
                .isInstanceOfSatisfying(
                        VersionConflictException.class,
                        error -> assertThat(error.item(Session.class)).contains(new Session("s", 1, 2)));
    }

    @Test
    void readChangeWriteAgain() {
        sessions.put(new Session("s", 0, 0)).execute();
        assertThat(sessions.modify("s", Session::hit).execute()).contains(new Session("s", 1, 2));
    }
}
