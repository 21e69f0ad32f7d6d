package dev.stator.frozen.fory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.error.EncodingException;
import dev.stator.error.FrozenException;
import dev.stator.frozen.FrozenCodec;
import dev.stator.frozen.FrozenType;
import dev.stator.frozen.fory.evolution.Case;
import dev.stator.frozen.fory.evolution.Classes;
import dev.stator.frozen.fory.evolution.Components;
import dev.stator.frozen.fory.evolution.Components.EnumArrayParcel;
import dev.stator.frozen.fory.evolution.Components.EnumMapParcel;
import dev.stator.frozen.fory.evolution.Components.Parcel;
import dev.stator.frozen.fory.evolution.Components.Speed;
import dev.stator.frozen.fory.evolution.Types;
import dev.stator.frozen.fory.model.Block;
import dev.stator.frozen.fory.model.Slot;
import dev.stator.frozen.fory.model.Style;
import java.io.File;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What Fory would write and not read, read as something else, or let in: all of it ends in one of two exceptions. */
class ForyRefusalTest {
    private static final FrozenType<Slot> SLOT = FrozenType.<Slot>of("blog.Slot", Slot.class)
            .with("blog.Slot", Slot.class)
            .with("blog.Style", Style.class);

    record Empty() {}

    record Watched(int number) {
        static boolean initialized;

        static {
            initialized = true;
        }
    }

    static Stream<Case<?, ?>> changes() {
        return Stream.of(Types.refused(), Classes.refused()).flatMap(Collection::stream);
    }

    @ParameterizedTest
    @MethodSource("changes")
    <B, A> void anOldFormThatCannotBeReadIsRefused(Case<B, A> change) {
        for (Mode mode : Mode.values()) {
            AttributeValue frozen = mode.codec(change.before()).encode(change.old());

            FrozenCodec<A> codec = mode.codec(change.after());

            assertThatThrownBy(() -> codec.decode(frozen)).as(mode.name()).isInstanceOf(FrozenException.class);
            assertThat(codec.decode(codec.encode(change.now()))).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRenamedComponentIsLost(Mode mode) {
        AttributeValue frozen = mode.codec(Components.parcel(Parcel.class)).encode(Components.PARCEL);

        // Nothing here can tell: the processor's lock file does.
        assertThat(mode.codec(Components.parcel(Components.RenamedParcel.class)).decode(frozen))
                .isEqualTo(new Components.RenamedParcel(null, 1_200));
    }

    @ParameterizedTest
    @EnumSource
    void aComponentNarrowedToAnotherRecordIsLost(Mode mode) {
        AttributeValue frozen =
                mode.codec(Classes.frame(Classes.Wide.class)).encode(new Classes.Wide(new Classes.First.Dot("a")));

        assertThat(mode.codec(Classes.frame(Classes.Narrowed.class)).decode(frozen))
                .isEqualTo(new Classes.Narrowed(new Classes.First.Circle(0)));
    }

    @ParameterizedTest
    @EnumSource
    void aTypeVariableWithANarrowerBoundIsLost(Mode mode) {
        AttributeValue frozen = mode.codec(Classes.frame(Classes.WideHolder.class))
                .encode(new Classes.WideHolder<>(new Classes.First.Dot("a")));

        assertThat(mode.codec(Classes.frame(Classes.NarrowHolder.class)).decode(frozen))
                .isEqualTo(new Classes.NarrowHolder<>(new Classes.First.Circle(0)));
    }

    @ParameterizedTest
    @EnumSource
    void decimalsAndTextLoseTrailingZeros(Mode mode) {
        AttributeValue text = mode.codec(Types.type(Types.OfString.class)).encode(new Types.OfString("1.50"));
        AttributeValue decimal =
                mode.codec(Types.type(Types.OfDecimal.class)).encode(new Types.OfDecimal(new BigDecimal("1.50")));

        assertThat(mode.codec(Types.type(Types.OfDecimal.class)).decode(text))
                .isEqualTo(new Types.OfDecimal(new BigDecimal("1.5")));
        assertThat(mode.codec(Types.type(Types.OfString.class)).decode(decimal)).isEqualTo(new Types.OfString("1.5"));
    }

    @ParameterizedTest
    @EnumSource
    void removedMapsByEnumsOfTheJdkAreRefused(Mode mode) {
        AttributeValue frozen = mode.codec(Components.parcel(Components.WeekParcel.class))
                .encode(new Components.WeekParcel("Ada", new EnumMap<>(Map.of(DayOfWeek.FRIDAY, "fish")), 1));

        assertThatThrownBy(() -> mode.codec(Components.parcel(Parcel.class)).decode(frozen))
                .isInstanceOf(FrozenException.class);
    }

    @ParameterizedTest
    @EnumSource
    void removedComponentsOfEnumsInMapsAndArraysAreRefused(Mode mode) {
        FrozenCodec<Parcel> later = mode.codec(Components.parcel(Parcel.class).with("post.Speed", Speed.class));
        EnumMapParcel map = new EnumMapParcel("Ada", new EnumMap<>(Map.of(Speed.FAST, "first")), 1);
        EnumArrayParcel array = new EnumArrayParcel("Ada", new Speed[] {Speed.FAST}, 1);

        AttributeValue ofMap = mode.codec(Components.parcel(EnumMapParcel.class).with("post.Speed", Speed.class))
                .encode(map);
        AttributeValue ofArray = mode.codec(
                        Components.parcel(EnumArrayParcel.class).with("post.Speed", Speed.class))
                .encode(array);

        assertThatThrownBy(() -> later.decode(ofMap)).isInstanceOf(FrozenException.class);
        assertThatThrownBy(() -> later.decode(ofArray)).isInstanceOf(FrozenException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aClassThatIsNoLongerNamedIsRefusedByItsName(Mode mode) {
        AttributeValue frozen = mode.codec(Components.fullType()).encode(Components.full());

        assertThatThrownBy(() -> mode.codec(Components.parcel(Parcel.class)).decode(frozen))
                .isInstanceOf(FrozenException.class)
                .hasMessageContaining("post.Station")
                .hasMessageContaining("@FrozenRetired");
    }

    @ParameterizedTest
    @EnumSource
    void bytesOfAnotherRecordAreNotOneFullOfNulls(Mode mode) {
        FrozenType<Style> style = FrozenType.<Style>of("blog.Style", Style.class)
                .with("blog.Style", Style.class)
                .with("blog.Slot", Slot.class);
        AttributeValue frozen = mode.codec(style).encode(new Style("Gentium", BigDecimal.ONE, true));

        assertThatThrownBy(() -> mode.codec(SLOT).decode(frozen)).isInstanceOf(FrozenException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aClassThatTheTypeDoesNotNameStaysUntouched(Mode mode) {
        FrozenType<Slot> wider = SLOT.with("blog.Watched", Watched.class);
        AttributeValue frozen = mode.codec(wider).encode(new Slot(List.of(new Watched(1))));
        Watched.initialized = false;

        assertThatThrownBy(() -> mode.codec(SLOT).decode(frozen))
                .isInstanceOf(FrozenException.class)
                .hasMessageContaining("blog.Watched");
        assertThat(Watched.initialized).isFalse();
    }

    static Stream<Slot> strangers() throws UnknownHostException {
        Map<String, Integer> map = new TreeMap<>(Map.of("a", 1, "b", 2));
        return Stream.<Object>of(
                        new Watched(1),
                        new Object[] {new Watched(1)},
                        ChronoUnit.DAYS,
                        new File("a"),
                        Path.of("a"),
                        StandardCharsets.UTF_8,
                        InetAddress.getByAddress(new byte[] {127, 0, 0, 1}),
                        Collections.nCopies(3, "a"),
                        map.entrySet().iterator().next(),
                        Map.entry("a", 1),
                        map.keySet(),
                        map.values(),
                        new HashMap<>(map).keySet(),
                        ((TreeMap<String, Integer>) map).headMap("b"),
                        ((TreeMap<String, Integer>) map).descendingMap(),
                        new ArrayList<>() {
                            private static final long serialVersionUID = 1L;
                        },
                        (Runnable) () -> {},
                        Thread.currentThread())
                .map(Slot::new);
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void aValueOfAnotherClassIsRefusedWhenFrozen(Slot stranger) {
        for (Mode mode : Mode.values()) {
            FrozenCodec<Slot> codec = mode.codec(SLOT);

            assertThatThrownBy(() -> codec.encode(stranger)).as(mode.name()).isInstanceOf(EncodingException.class);
            assertStillFreezes(codec);
        }
    }

    @Test
    void aStrangerIsNamedAndTheWayOutToo() {
        assertThatThrownBy(() -> Mode.INTERPRETED.codec(SLOT).encode(new Slot(new Watched(1))))
                .hasMessageContaining(Watched.class.getName())
                .hasMessageContaining("@Frozen(types = ...)");
    }

    /** Fory writes all of these without a word, and cannot read them. */
    static Stream<Slot> unreadable() {
        return Stream.of(
                new Slot(Stream.of("a", null).toList()),
                new Slot(nested(200)),
                new Slot(IntStream.range(0, 10_000).mapToObj(i -> new Empty()).toList()),
                new Slot(new List<?>[] {List.of(1)}),
                new Slot(new Block[] {Block.Rule.THIN}));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatCouldNotBeReadIsRefusedWhenFrozen(Slot value) {
        for (Mode mode : Mode.values()) {
            FrozenCodec<Slot> codec =
                    mode.codec(SLOT.with("blog.Empty", Empty.class).with("blog.Rule", Block.Rule.class));

            assertThatThrownBy(() -> codec.encode(value)).as(mode.name()).isInstanceOf(EncodingException.class);
            assertStillFreezes(codec);
        }
    }

    private static Object nested(int depth) {
        Object nested = "a";
        for (int i = 0; i < depth; i++) {
            nested = new Slot(nested);
        }
        return nested;
    }

    @Test
    void valuesAreNestedAHundredDeep() {
        for (Mode mode : Mode.values()) {
            FrozenCodec<Slot> codec = mode.codec(SLOT);
            Slot deep = (Slot) nested(100);

            assertThat(codec.decode(codec.encode(deep))).isEqualTo(deep);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aValueThatContainsItselfIsRefused(Mode mode) {
        List<Object> snake = new ArrayList<>();
        snake.add(snake);
        FrozenCodec<Slot> codec = mode.codec(SLOT);

        assertThatThrownBy(() -> codec.encode(new Slot(snake)))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("contains itself");
        assertStillFreezes(codec);
    }

    @ParameterizedTest
    @EnumSource
    void halfACharacterIsRefused(Mode mode) {
        FrozenCodec<Slot> codec = mode.codec(SLOT);

        assertThatThrownBy(() -> codec.encode(new Slot("a\uD800b"))).isInstanceOf(EncodingException.class);
        assertStillFreezes(codec);
    }

    @ParameterizedTest
    @EnumSource
    void aLocaleWithoutATagIsRefused(Mode mode) {
        @SuppressWarnings("deprecation") // The way to make one.
        Locale nynorsk = new Locale("no", "NO", "NY");

        assertThatThrownBy(() -> mode.codec(SLOT).encode(new Slot(nynorsk)))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("no language tag");
    }

    @ParameterizedTest
    @EnumSource
    void moreOldFormsOfARecordAreReadThanForyAdmitsByItself(Mode mode) {
        FrozenCodec<OldForms.Newest> codec = mode.codec(OldForms.NEWEST);

        List<AttributeValue> frozen = OldForms.frozen(mode);

        assertThat(frozen).hasSizeGreaterThan(10);
        for (int i = 0; i < frozen.size(); i++) {
            assertThat(codec.decode(frozen.get(i))).isEqualTo(new OldForms.Newest(i));
        }
    }

    private static void assertStillFreezes(FrozenCodec<Slot> codec) {
        Slot good = new Slot(Arrays.asList("a", null));
        assertThat(codec.decode(Objects.requireNonNull(codec.encode(good)))).isEqualTo(good);
    }
}
