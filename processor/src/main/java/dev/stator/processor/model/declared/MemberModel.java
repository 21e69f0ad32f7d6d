package dev.stator.processor.model.declared;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.diagnostics.Site;
import java.util.List;
import java.util.Optional;

/**
 * What is said of a record as one of several in a table.
 *
 * @param accessor the method that gives its DAO, where it is written
 * @param discriminatorValue what the table's discriminator holds for it, if there is one
 * @param valueSite where that is written, if it is
 * @param former what the discriminator held before
 * @param interfaces the sealed interfaces that it is below its root, as far as generated code can name them, the
 *     nearest first
 */
public record MemberModel(
        Optional<WrittenName> accessor,
        WrittenName discriminatorValue,
        Optional<Site> valueSite,
        List<WrittenName> former,
        List<ClassName> interfaces) {
    public MemberModel {
        interfaces = List.copyOf(interfaces);
        former = List.copyOf(former);
    }
}
