package dev.stator.it.inject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

/** What the blog does, whoever wired it. */
final class Proof {
    private static final Post POST = new Post("ada", Instant.parse("2026-01-02T03:04:05Z"), "Notes");

    private Proof() {}

    static void works(Blog blog) {
        blog.open();
        blog.publish(POST);
        assertThat(blog.read("ada", POST.postedAt())).contains(POST);
        assertThat(blog.readArchived("ada", POST.postedAt())).isEmpty();

        blog.retire(POST);
        assertThat(blog.read("ada", POST.postedAt())).isEmpty();
        assertThat(blog.readArchived("ada", POST.postedAt())).contains(POST);
    }
}
