package dev.stator.it.inject.dagger;

import dagger.BindsInstance;
import dagger.Component;
import dev.stator.it.inject.Archive;
import dev.stator.it.inject.Blog;
import dev.stator.it.inject.BoardTable;
import dev.stator.it.inject.PostDao;
import dev.stator.it.inject.TopicViewDao;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Gives the DAOs themselves, and the blog. */
@Singleton
@Component(modules = BlogModule.class)
public interface BlogComponent {
    PostDao posts();

    @Archive
    PostDao archivedPosts();

    Blog blog();

    BoardTable board();

    TopicViewDao topicViews();

    /** Takes the clients. */
    @Component.Factory
    interface Factory {
        BlogComponent create(@BindsInstance DynamoDbClient client, @BindsInstance @Archive DynamoDbClient archive);
    }
}
