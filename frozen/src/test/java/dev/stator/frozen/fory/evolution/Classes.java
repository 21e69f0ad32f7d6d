package dev.stator.frozen.fory.evolution;

import dev.stator.frozen.FrozenType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Records, sealed interfaces and enums that change as a whole. */
public final class Classes {
    private Classes() {}

    /** The first release. */
    public static final class First {
        private First() {}

        public record Drawing(List<Shape> shapes, Shape frame, Circle hole, Tone tone, EnumSet<Tone> tones) {}

        public sealed interface Shape {}

        public record Circle(int radius) implements Shape {}

        public record Dot(String label) implements Shape {}

        public enum Tone {
            DARK,
            LIGHT
        }
    }

    /**
     * A later one: other packages and class names, one more implementor, one more constant and in another order,
     * components of a wider type.
     */
    public static final class Later {
        private Later() {}

        public record Picture(List<Figure> shapes, Figure frame, Figure hole, Shade tone, EnumSet<Shade> tones) {}

        public sealed interface Figure {}

        public record Disc(int radius) implements Figure {}

        public record Point(String label) implements Figure {}

        public record Square(int side) implements Figure {}

        public enum Shade {
            MEDIUM,
            LIGHT,
            DARK
        }
    }

    /** One in which the component whose type was widened is narrow again. */
    public record Narrowed(First.Circle frame) {}

    public record Wide(First.Shape frame) {}

    public record WideHolder<T extends First.Shape>(T frame) {}

    /** The same with a narrower bound. */
    public record NarrowHolder<T extends First.Circle>(T frame) {}

    /** One of whose constants is gone. */
    public enum Pale {
        LIGHT
    }

    public record Toned(First.Tone tone) {}

    public record Paled(Pale tone) {}

    public static FrozenType<First.Drawing> first() {
        return FrozenType.<First.Drawing>of("art.Drawing", First.Drawing.class)
                .with("art.Drawing", First.Drawing.class)
                .with("art.Circle", First.Circle.class)
                .with("art.Dot", First.Dot.class)
                .with("art.Tone", First.Tone.class);
    }

    public static FrozenType<Later.Picture> later() {
        return FrozenType.<Later.Picture>of("art.Drawing", Later.Picture.class)
                .with("art.Drawing", Later.Picture.class)
                .with("art.Circle", Later.Disc.class)
                .with("art.Dot", Later.Point.class)
                .with("art.Square", Later.Square.class)
                .with("art.Tone", Later.Shade.class);
    }

    public static <T> FrozenType<T> frame(Class<T> form) {
        return FrozenType.<T>of("art.Framed", form)
                .with("art.Framed", form)
                .with("art.Circle", First.Circle.class)
                .with("art.Dot", First.Dot.class);
    }

    public static FrozenType<Toned> toned() {
        return FrozenType.<Toned>of("art.Toned", Toned.class)
                .with("art.Toned", Toned.class)
                .with("art.Tone", First.Tone.class);
    }

    public static FrozenType<Paled> paled() {
        return FrozenType.<Paled>of("art.Toned", Paled.class)
                .with("art.Toned", Paled.class)
                .with("art.Tone", Pale.class);
    }

    public static First.Drawing drawing() {
        return new First.Drawing(
                new ArrayList<>(List.of(new First.Circle(1), new First.Dot("a"))),
                new First.Dot("b"),
                new First.Circle(2),
                First.Tone.DARK,
                EnumSet.of(First.Tone.LIGHT));
    }

    public static Later.Picture picture() {
        return new Later.Picture(
                new ArrayList<>(List.of(new Later.Disc(1), new Later.Point("a"))),
                new Later.Point("b"),
                new Later.Disc(2),
                Later.Shade.DARK,
                EnumSet.of(Later.Shade.LIGHT));
    }

    static Collection<Case<?, ?>> cases() {
        FrozenType<Map<String, First.Shape>> firstMap = FrozenType.<Map<String, First.Shape>>of(
                        "java.util.Map", Map.class)
                .with("art.Circle", First.Circle.class)
                .with("art.Dot", First.Dot.class);
        FrozenType<Map<String, Later.Figure>> laterMap = FrozenType.<Map<String, Later.Figure>>of(
                        "java.util.Map", Map.class)
                .with("art.Circle", Later.Disc.class)
                .with("art.Dot", Later.Point.class)
                .with("art.Square", Later.Square.class);
        return List.of(
                Case.of("classes-renamed", drawing(), picture(), first(), later()),
                Case.of(
                        "implementor-added-in-map",
                        Map.of("a", new First.Circle(1)),
                        Map.of("a", new Later.Disc(1)),
                        firstMap,
                        laterMap),
                Case.of(
                        "record-to-sealed",
                        new Narrowed(new First.Circle(3)),
                        new Wide(new First.Circle(3)),
                        frame(Narrowed.class),
                        frame(Wide.class)),
                Case.of(
                        "sealed-to-record",
                        new Wide(new First.Circle(3)),
                        new Narrowed(new First.Circle(3)),
                        frame(Wide.class),
                        frame(Narrowed.class)),
                Case.of(
                        "constant-removed-unused",
                        new Toned(First.Tone.LIGHT),
                        new Paled(Pale.LIGHT),
                        toned(),
                        paled()));
    }

    /** What cannot be read, and says so. */
    public static Collection<Case<?, ?>> refused() {
        Later.Picture newer = new Later.Picture(
                new ArrayList<>(List.of(new Later.Square(1))),
                new Later.Disc(1),
                new Later.Disc(2),
                Later.Shade.DARK,
                EnumSet.of(Later.Shade.LIGHT));
        Later.Picture medium = new Later.Picture(
                List.of(), new Later.Disc(1), new Later.Disc(2), Later.Shade.MEDIUM, EnumSet.of(Later.Shade.LIGHT));
        return List.of(
                Case.of("new-implementor-read-by-old", newer, drawing(), later(), first()),
                Case.of("new-constant-read-by-old", medium, drawing(), later(), first()),
                Case.of("constant-removed", new Toned(First.Tone.DARK), new Paled(Pale.LIGHT), toned(), paled()));
    }
}
