package dev.stator.it.inject;

import dev.stator.Stator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Gets a DAO, and the {@link Stator} for another, from whatever container makes it. */
@Singleton
public final class Blog {
    private final PostDao posts;
    private final PostDao archive;

    @Inject
    public Blog(PostDao posts, @Archive Stator archive) {
        this.posts = posts;
        this.archive = new PostDao(archive);
    }

    public void open() {
        posts.table().ensure();
        archive.table().ensure();
    }

    public void publish(Post post) {
        posts.put(post).ifAbsent().execute();
    }

    public Optional<Post> read(String author, Instant postedAt) {
        return posts.get(author, postedAt).consistent().execute();
    }

    public Optional<Post> readArchived(String author, Instant postedAt) {
        return archive.get(author, postedAt).consistent().execute();
    }

    /** Moves a post from one account to the other. */
    public void retire(Post post) {
        archive.put(post).execute();
        posts.delete(post.author(), post.postedAt()).execute();
    }
}
