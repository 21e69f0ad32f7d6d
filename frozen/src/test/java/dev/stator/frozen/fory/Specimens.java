package dev.stator.frozen.fory;

import dev.stator.frozen.fory.evolution.Case;
import dev.stator.frozen.fory.model.Samples;
import java.util.stream.Stream;

/** All that has a golden file: each supported type, and each change of one that old values survive. */
final class Specimens {
    private Specimens() {}

    static Stream<Specimen<?, ?>> all() {
        return Stream.concat(types(), changes());
    }

    private static Stream<Specimen<?, ?>> types() {
        return Stream.concat(
                JdkValues.specimens(),
                Stream.of(
                        Specimen.of("model.layout", Samples.LAYOUT, Samples.layout()),
                        Specimen.of("model.layout-deflated", Samples.LAYOUT, Samples.layout(40)),
                        Specimen.of("model.everything", Samples.EVERYTHING, Samples.everything())));
    }

    private static Stream<Specimen<?, ?>> changes() {
        return Case.all().map(Specimens::change);
    }

    private static <B, A> Specimen<B, A> change(Case<B, A> change) {
        return new Specimen<>("change." + change.name(), change.before(), change.old(), change.after(), change.now());
    }
}
