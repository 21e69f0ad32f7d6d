package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose forms a record is stored in. */
class SharedWithTest {
    private static final String PLACE =
            Sources.of("public record Place(@Nullable String street, @Nullable Instant seen, boolean open) {}");

    private static String codec(Map<String, String> generated, String name) {
        return generated.entrySet().stream()
                .filter(file -> file.getKey().endsWith(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void aRecordInTwoTablesIsStoredByEachTablesForms(Compiler compiler) {
        Compiler.Compilation compiled = compiler.compile(
                PLACE,
                Sources.of("@Table(\"plain\") public record Plain(@HashKey String id, Place place) {}"),
                Sources.of("@Table(\"theirs\") @SharedWith(Mapper.ENHANCED_CLIENT)"
                        + " public record Theirs(@HashKey String id, Place place) {}"),
                Sources.of("@Table(\"older\") @SharedWith(Mapper.DYNAMO_DB_MAPPER)"
                        + " public record Older(@HashKey String id, Place place) {}"));

        assertThat(compiled.faults()).isEmpty();
        assertThat(codec(compiled.generated(), "PlainCodec.java"))
                .contains("Codecs.INSTANT")
                .doesNotContain("putNulls", "convert");
        assertThat(codec(compiled.generated(), "TheirsCodec.java"))
                .contains("new InstantToString()", "item.putNulls(\"street\", \"seen\")", "putBoolean(\"open\"");
        assertThat(codec(compiled.generated(), "OlderCodec.java"))
                .contains("new InstantMillis()", "new BooleanNumber()")
                .doesNotContain("putNulls");
    }

    @ParameterizedTest
    @EnumSource
    void theNearestCounts(Compiler compiler) {
        String of =
                "package %s; import dev.stator.annotation.*; import dev.stator.codec.convert.*; import java.time.*; ";
        Compiler.Compilation compiled = compiler.compile(
                "@dev.stator.annotation.SharedWith(dev.stator.annotation.Mapper.ENHANCED_CLIENT) package ours;",
                of.replace("%s", "ours") + "@Table(\"one\") public record One(@HashKey String id, Instant at) {}",
                of.replace("%s", "ours")
                        + "@Table(\"two\") public record Two(@HashKey String id, @Convert(EpochMillis.class) Instant "
                        + "at) {}",
                of.replace("%s", "ours")
                        + "@Table(\"three\") @SharedWith(Mapper.DYNAMO_DB_MAPPER)"
                        + " public record Three(@HashKey String id, Instant at) {}",
                of.replace("%s", "ours")
                        + "@Table(\"four\") public record Four(@HashKey String id, @Ttl Instant at) {}",
                of.replace("%s", "theirs") + "@Table(\"five\") public record Five(@HashKey String id, Instant at) {}",
                of.replace("%s", "several")
                        + "@Table(\"six\") @SharedWith(Mapper.ENHANCED_CLIENT) @Discriminator(\"type\")"
                        + " @HashKey(\"id\") public sealed interface Six {"
                        + " record A(String id, Instant at) implements Six {}"
                        + " @SharedWith(Mapper.DYNAMO_DB_MAPPER) record B(String id, Instant at)"
                        + " implements Six {} }");

        assertThat(compiled.faults()).isEmpty();
        Map<String, String> generated = compiled.generated();
        assertThat(codec(generated, "OneCodec.java")).contains("new InstantToString()");
        assertThat(codec(generated, "TwoCodec.java"))
                .contains("new EpochMillis()")
                .doesNotContain("InstantToString");
        assertThat(codec(generated, "ThreeCodec.java")).contains("new InstantMillis()");
        assertThat(codec(generated, "FourCodec.java"))
                .contains("Codecs.EXPIRY_INSTANT")
                .doesNotContain("InstantToString");
        assertThat(codec(generated, "FiveCodec.java")).contains("Codecs.INSTANT");
        assertThat(codec(generated, "/ACodec.java")).contains("new InstantToString()");
        assertThat(codec(generated, "/BCodec.java")).contains("new InstantMillis()");
    }

    @ParameterizedTest
    @EnumSource
    void aFormThatDoesNotSortTakesEqOnly(Compiler compiler) {
        Compiler.Compilation compiled = compiler.compile(
                Sources.of("@Table(\"posts\") @SharedWith(Mapper.ENHANCED_CLIENT)"
                        + " public record Post(@HashKey Mood id, @RangeKey Instant at, @Default(\"CALM\") Mood mood,"
                        + " @Default(\"2026-01-01T00:00:00Z\") Instant since, Collection<Integer> numbers) {}"),
                Sources.of("@Table(\"moods\") @SharedWith(Mapper.ENHANCED_CLIENT)"
                        + " public record Day(@HashKey String id, @RangeKey Mood mood) {}"),
                Sources.of("@Table(\"times\") @SharedWith(Mapper.DYNAMO_DB_MAPPER)"
                        + " public record Time(@HashKey String id, @RangeKey Instant at, @Default(\"true\") "
                        + "boolean on) {}"),
                Sources.of("public enum Mood { LIVELY, CALM; }"));

        assertThat(compiled.faults()).isEmpty();
        assertThat(codec(compiled.generated(), "PostDao.java")).contains("Unordered");
        assertThat(codec(compiled.generated(), "DayDao.java")).contains("Unordered");
        assertThat(codec(compiled.generated(), "TimeDao.java")).doesNotContain("Unordered");
        assertThat(codec(compiled.generated(), "PostCodec.java"))
                .contains("EnumToString.of(Mood.values())", "Codecs.collectionAsSet(");
    }
}
