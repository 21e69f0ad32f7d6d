package dev.stator.it.frozen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.error.FrozenException;
import dev.stator.it.frozen.Evolution.Block;
import dev.stator.it.frozen.Evolution.Border;
import dev.stator.it.frozen.Evolution.NewPost;
import dev.stator.it.frozen.Evolution.OldPost;
import dev.stator.it.frozen.Evolution.Page;
import dev.stator.it.frozen.Evolution.Paragraph;
import dev.stator.it.frozen.Evolution.Picture;
import dev.stator.it.frozen.Evolution.Sheet;
import dev.stator.it.frozen.Evolution.Style;
import dev.stator.testing.StatorTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one release froze, the next thaws. */
@StatorTest
class FrozenEvolutionTest {
    private final Evolution_OldPostDao before;
    private final Evolution_NewPostDao after;
    private final Evolution_HastyPostDao hasty;

    FrozenEvolutionTest(Evolution_OldPostDao before, Evolution_NewPostDao after, Evolution_HastyPostDao hasty) {
        this.before = before;
        this.after = after;
        this.hasty = hasty;
    }

    @Test
    void classesKeepTheirNamesWhereverTheyMove() {
        before.put(new OldPost("a", new Page(3, new Border(Style.THICK), List.of(new Block("one")))))
                .execute();

        assertThat(after.get("a").execute())
                .contains(new NewPost("a", new Sheet(3, null, List.of(new Paragraph("one")))));
    }

    @Test
    void whatIsReadOnceCanBeWrittenAgain() {
        before.put(new OldPost("b", new Page(3, new Border(Style.THIN), List.of(new Block("one")))))
                .execute();

        Sheet read = after.get("b").execute().orElseThrow().page();
        Sheet changed = new Sheet(read.width() + 1, "new", List.of(read.blocks().get(0), new Picture("p")));
        after.put(new NewPost("b", changed)).execute();

        assertThat(after.get("b").execute()).contains(new NewPost("b", changed));
    }

    @Test
    void aClassThatWasNotRetiredIsAnError() {
        before.put(new OldPost("c", new Page(3, new Border(Style.THIN), List.of())))
                .execute();

        assertThatThrownBy(() -> hasty.get("c").execute())
                .isInstanceOf(FrozenException.class)
                .hasMessageContaining("blog.Border")
                .hasMessageContaining("@FrozenRetired");
    }
}
