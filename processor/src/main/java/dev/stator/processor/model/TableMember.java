package dev.stator.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * What a record is beside others in its table.
 *
 * @param accessor the method of the table's class that gives the record's DAO
 * @param marks what tells its items from all others; all of them hold
 * @param words what the table's discriminator holds for it: the value that is written, then those it had before; none
 *     where the table has no discriminator
 * @param interfaces the sealed interfaces that it is below its root, the nearest first
 */
public record TableMember(String accessor, List<Mark> marks, List<String> words, List<ClassName> interfaces) {
    public TableMember {
        interfaces = List.copyOf(interfaces);
        marks = List.copyOf(marks);
        words = List.copyOf(words);
    }

    /** Something that is so in each item of the record. */
    public sealed interface Mark {
        /** The attribute that shows it. */
        String attribute();
    }

    /** The attribute begins with a text. Empty for any text. */
    public record Beginning(String attribute, String text) implements Mark {}

    /** The attribute is one of some words. */
    public record Words(String attribute, List<String> words) implements Mark {
        public Words {
            words = List.copyOf(words);
        }
    }
}
