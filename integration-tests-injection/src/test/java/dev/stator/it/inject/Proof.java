package dev.stator.it.inject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.it.inject.Board.Reply;
import dev.stator.it.inject.Board.Topic;
import java.time.Instant;
import java.util.List;

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

    /** Of two accounts: what is in one is not in the other. */
    static void works(PostDao posts, PostDao archived) {
        Post note = new Post("bob", POST.postedAt(), "A note");
        posts.put(note).execute();
        assertThat(archived.query("bob").list()).isEmpty();
        archived.put(note).execute();
        posts.delete("bob", note.postedAt()).execute();
        assertThat(posts.query("bob").list()).isEmpty();
        assertThat(archived.query("bob").list()).containsExactly(note);
    }

    static void works(BoardTable board, TopicViewDao views) {
        Topic topic = new Topic("1", "Ink");
        Reply reply = new Reply("1", 1, "Buy some");
        board.table().ensure();
        board.topics().put(topic).execute();
        board.put(reply).execute();

        assertThat(board.scan().list()).containsExactly(topic, reply);
        assertThat(views.get("1").execute()).contains(new TopicView(topic, List.of(reply)));
    }
}
