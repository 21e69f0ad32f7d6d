package dev.stator.it.inject.dagger;

import dagger.Module;
import dagger.Provides;
import dev.stator.Stator;
import dev.stator.it.inject.Archive;
import dev.stator.it.inject.PostDao;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Names a type generated in the same compilation, which Dagger waits for. */
@Module
final class BlogModule {
    private BlogModule() {}

    @Provides
    @Singleton
    static Stator stator(DynamoDbClient client) {
        return Stator.create(client);
    }

    @Provides
    @Singleton
    @Archive
    static Stator archive(@Archive DynamoDbClient client) {
        return Stator.create(client);
    }

    @Provides
    @Singleton
    @Archive
    static PostDao archivedPosts(@Archive Stator stator) {
        return new PostDao(stator);
    }
}
