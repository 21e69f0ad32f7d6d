package dev.stator.processor.generate.export;

import static dev.stator.processor.generate.export.MarkdownText.code;

import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.model.EntityKey;
import dev.stator.processor.model.ItemView;
import java.util.List;
import java.util.stream.Collectors;

/** A record that is put together of items as a page for people. */
final class ViewPage {
    private ViewPage() {}

    /** @param dao what is generated for the view */
    static String of(ItemView view, TypeSpec dao) {
        EntityKey parent = view.key(view.parent());
        String place =
                view.index().map(index -> "index " + code(index) + " of ").orElse("");
        return new MarkdownText()
                .heading(1, "View " + code(String.join(".", view.name().simpleNames())))
                .paragraph("Put together of the items under one hash key of " + place + "table "
                        + code(view.table().name()) + ". The compiler wrote this page.")
                .table(
                        List.of("component", "record", "how many", "hash key", "range key"),
                        view.members().stream()
                                .map(member -> List.of(
                                        code(member.component()),
                                        code(StoredText.java(
                                                member.entity().record().name())),
                                        switch (member.arity()) {
                                            case ONE -> "one";
                                            case OPTIONAL -> "one or none";
                                            case LIST -> "any number";
                                        },
                                        made(parent.hash()),
                                        made(view.key(member.entity()).range())))
                                .toList())
                .paragraph("Read by " + code(dao.name()) + ":")
                .table(
                        Costs.COLUMNS,
                        DaoCalls.of("", dao).named("get").stream()
                                .map(call -> Costs.ofPage(
                                        call,
                                        "all that stands there" + (view.skips() ? ", other records passed over" : ""),
                                        view.index().isEmpty()))
                                .toList())
                .toString();
    }

    private static String made(List<EntityKey.Part> parts) {
        return parts.stream()
                .map(part -> code(part.name()) + " = "
                        + code(part.keyText().template().text()))
                .collect(Collectors.joining(", "));
    }
}
