package dev.stator.it.inject.guice;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.stator.Stator;
import dev.stator.it.inject.Archive;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Guice makes the DAO as soon as it can make a {@link Stator}. */
public final class BlogModule extends AbstractModule {
    @Provides
    @Singleton
    Stator stator(DynamoDbClient client) {
        return Stator.create(client);
    }

    @Provides
    @Singleton
    @Archive
    Stator archive(@Archive DynamoDbClient client) {
        return Stator.create(client);
    }
}
