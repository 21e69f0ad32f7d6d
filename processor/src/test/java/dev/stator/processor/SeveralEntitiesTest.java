package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.processor.diagnostics.Diagnostic;
import dev.stator.processor.diagnostics.Report;
import dev.stator.processor.model.declared.EntityModel;
import dev.stator.processor.model.declared.TableModel;
import dev.stator.processor.resolve.Resolver;
import dev.stator.processor.validate.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules look at a table as a whole, though no source gives it more than one entity yet. */
class SeveralEntitiesTest {
    private static List<String> faults(String... roots) {
        List<TableModel> tables = new ArrayList<>();
        StatorProcessor processor = new StatorProcessor(
                table -> {
                    tables.add(table);
                    return Resolver.resolve(table);
                },
                table -> List.of());
        Compiler.JAVAC.compile(
                processor,
                List.of(),
                List.of(),
                Stream.of(roots).map(Sources::of).toList());
        assertThat(tables).hasSameSizeAs(roots);
        List<EntityModel> entities =
                tables.stream().flatMap(table -> table.entities().stream()).toList();
        Report.Builder report = new Report.Builder();
        Rules.check(new TableModel(tables.get(0).name(), tables.get(0).nameSite(), entities), report);
        return report.build().diagnostics().stream().map(Diagnostic::message).toList();
    }

    @Test
    void giveOneKeyAttributeOneType() {
        assertThat(faults(
                        "@Table(\"blog\") record Post(@HashKey String id) {}",
                        "@Table(\"blog\") record User(@HashKey @Attribute(\"id\") long number) {}"))
                .containsExactly(
                        "[STA312] The key attribute \"id\" would have two types: S as Post.id and N as User.number. "
                                + "Give one of them"
                                + " another name with @Attribute(\"...\").");
    }

    @Test
    void mayShareAKey() {
        assertThat(faults(
                        "@Table(\"blog\") record Post(@HashKey String id) {}",
                        "@Table(\"blog\") record User(@HashKey String id) {}"))
                .isEmpty();
    }
}
