package dev.stator.examples.drawings;

import dev.stator.annotation.Frozen;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import java.util.List;

/** A drawing: its shapes are one binary attribute, whatever they are made of. */
@Table("drawings")
public record Drawing(@HashKey String title, @Frozen List<Shape> shapes) {}
