package dev.stator.it.inject;

import dev.stator.Stator;
import org.junit.jupiter.api.Test;

class PlainJavaTest {
    @Test
    void makesTheDao() {
        try (Accounts accounts = new Accounts()) {
            Stator stator = Stator.create(accounts.blog());
            PostDao posts = new PostDao(Stator.create(accounts.blog()));

            Proof.works(new Blog(posts, Stator.create(accounts.archive())));
            Proof.works(new BoardTable(stator), new TopicViewDao(stator));
        }
    }
}
