package dev.stator.processor.model.declared;

import java.util.List;
import java.util.Optional;

/**
 * What is said of a record as one of several in a table.
 *
 * @param accessor the method that gives its DAO, where it is written
 * @param discriminatorValue what the table's discriminator holds for it, if there is one
 * @param former what the discriminator held before
 */
public record MemberModel(Optional<WrittenName> accessor, WrittenName discriminatorValue, List<WrittenName> former) {
    public MemberModel {
        former = List.copyOf(former);
    }
}
