package dev.stator.processor.model.declared;

import com.palantir.javapoet.ClassName;
import dev.stator.processor.diagnostics.Site;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An enum as written: what stands on its constants. */
public record EnumModel(ClassName type, List<Constant> constants) {
    public EnumModel {
        constants = List.copyOf(constants);
    }

    /**
     * A constant.
     *
     * @param word what is stored for it: of one that says nothing of it, its name where that stands
     * @param former what was stored for it before
     * @param annotation where {@code @ConstantValue} stands
     */
    public record Constant(String name, WrittenName word, List<WrittenName> former, Optional<Site> annotation) {
        public Constant {
            former = List.copyOf(former);
        }

        /** What is read as it, what is written first. */
        public Stream<WrittenName> words() {
            return Stream.concat(Stream.of(word), former.stream());
        }
    }
}
