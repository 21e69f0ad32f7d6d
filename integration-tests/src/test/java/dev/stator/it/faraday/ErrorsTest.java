package dev.stator.it.faraday;

import static dev.stator.it.faraday.User.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.error.ItemTooLargeException;
import dev.stator.error.ThrottledException;
import dev.stator.it.fault.Faults;
import dev.stator.it.fault.FaultyClient;
import dev.stator.operation.ConditionFailedException;
import dev.stator.operation.Outcome;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Faraday's {@code ex}, and the "common issues" of its guide. */
@StatorTest
class ErrorsTest {
    private final DynamoDbLocal engine;
    private final UserDao users;

    ErrorsTest(DynamoDbLocal engine, UserDao users) {
        this.engine = engine;
        this.users = users;
    }

    @Test
    void conditionalCheckFailed() {
        users.put(ALICE).ifAbsent().execute();
        assertThatThrownBy(() -> users.put(ALICE).ifAbsent().execute())
                .isInstanceOfSatisfying(
                        ConditionFailedException.class,
                        error -> assertThat(error.table()).isEqualTo("users"))
                .hasCauseInstanceOf(ConditionalCheckFailedException.class);
    }

    /** The guide's handler takes every error for a failed condition. */
    @Test
    void aFailedConditionAsAnAnswer() {
        assertThat(users.put(ALICE).ifAbsent().attempt().succeeded()).isTrue();
        Outcome<User, User> again =
                users.put(ALICE).ifAbsent().withItemOnFailure().attempt();
        assertThat(again).isInstanceOf(Outcome.ConditionFailed.class);
        assertThatThrownBy(() -> new UserDao(Stator.builder()
                                .client(engine.client())
                                .tablePrefix("no-")
                                .build())
                        .put(ALICE)
                        .ifAbsent()
                        .attempt())
                .as("any other error is thrown")
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void throughputExceeded() {
        FaultyClient faulty = FaultyClient.around(engine.client(), engine.asyncClient());
        faulty.on(PutItemRequest.class).fail(Faults::throttled);
        assertThatThrownBy(() -> users.through(faulty.client()).put(ALICE).execute())
                .isInstanceOf(ThrottledException.class)
                .hasMessageContaining("users");
    }

    @Test
    void othersOfTheSdkAreNotChanged() {
        FaultyClient faulty = FaultyClient.around(engine.client(), engine.asyncClient());
        faulty.on(PutItemRequest.class).times(1).fail(Faults::serverError);
        UserDao broken = users.through(faulty.client());
        assertThatThrownBy(() -> broken.put(ALICE).execute()).isInstanceOf(InternalServerErrorException.class);
        LimitExceededException limit =
                LimitExceededException.builder().message("limit").build();
        faulty.on(PutItemRequest.class).times(1).fail(() -> limit);
        assertThatThrownBy(() -> broken.put(ALICE).execute()).isSameAs(limit);
    }

    @Test
    void resourceNotFoundAndInUse() {
        assertThatThrownBy(() -> users.table().create()).isInstanceOf(ResourceInUseException.class);
        users.table().delete();
        assertThatThrownBy(() -> users.get(1).execute()).isInstanceOf(ResourceNotFoundException.class);
    }

    /** "ItemSizeExceededException", which does not exist. */
    @Test
    void itemTooLarge() {
        User large = new User(1, "x".repeat(500_000), null, 0, Set.of(), 0);
        assertThatThrownBy(() -> users.put(large).execute())
                .isInstanceOf(ItemTooLargeException.class)
                .hasMessageContaining("name");
    }
}
