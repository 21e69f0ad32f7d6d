package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.model.AttributeModel;
import dev.stator.processor.model.EntityModel;
import dev.stator.processor.model.TableModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingTest {
    private static TableModel read(Compiler compiler, String... sources) {
        List<TableModel> models = new ArrayList<>();
        StatorProcessor processor = new StatorProcessor(table -> {
            models.add(table);
            return List.of();
        });
        Compiler.Compilation compilation = compiler.compile(processor, List.of(), List.of(), List.of(sources));
        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(models).hasSize(1);
        return models.get(0);
    }

    @ParameterizedTest
    @EnumSource
    void readsTheContractsPost(Compiler compiler) {
        TableModel table = read(compiler, """
                @org.jspecify.annotations.NullMarked package blog;
                """, """
                package blog;
                import dev.stator.annotation.*;
                import java.time.Instant;
                import java.util.*;
                import org.jspecify.annotations.Nullable;
                @Table("posts")
                @Gsi(name = "by-title", hashKey = "title", rangeKey = "likes", projection = Projection.KEYS_ONLY)
                public record Post(
                    @HashKey String author,
                    @RangeKey Instant postedAt,
                    String title,
                    long likes,
                    Set<String> tags,
                    Map<Colour, List<Optional<Address>>> places,
                    @Nullable String subtitle,
                    @Default("draft") String state) {}
                record Address(String street, int number, Optional<Address> previous) {}
                enum Colour { RED, GREEN }
                """);
        EntityModel entity = table.entities().get(0);
        assertThat(entity.record().attributes())
                .extracting(AttributeModel::component)
                .containsExactly("author", "postedAt", "title", "likes", "tags", "places", "subtitle", "state");
    }
}
