package dev.stator.it.inject.micronaut;

import dev.stator.Stator;
import dev.stator.it.inject.Archive;
import dev.stator.it.inject.PostDao;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The DAO itself is discovered; that of the archive is made here, though it is generated in the same compilation. */
@Factory
public class StatorFactory {
    @Singleton
    Stator stator(DynamoDbClient client) {
        return Stator.create(client);
    }

    @Singleton
    @Secondary
    @Archive
    Stator archive(@Archive DynamoDbClient client) {
        return Stator.create(client);
    }

    @Singleton
    @Secondary
    @Archive
    PostDao archivedPosts(@Archive Stator stator) {
        return new PostDao(stator);
    }
}
