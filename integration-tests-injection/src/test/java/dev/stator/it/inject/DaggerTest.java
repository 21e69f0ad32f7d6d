package dev.stator.it.inject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.it.inject.dagger.BlogComponent;
import dev.stator.it.inject.dagger.DaggerBlogComponent;
import org.junit.jupiter.api.Test;

class DaggerTest {
    @Test
    void makesTheDaoGeneratedInTheSameCompilation() {
        try (Accounts accounts = new Accounts()) {
            BlogComponent component = DaggerBlogComponent.factory().create(accounts.blog(), accounts.archive());

            Proof.works(component.blog());
            Proof.works(component.board(), component.topicViews());
            assertThat(component.posts()).isSameAs(component.posts());
            Proof.works(component.posts(), component.archivedPosts());
        }
    }
}
