package dev.stator.it.lost;

import dev.stator.annotation.ItemCollection;
import dev.stator.it.lost.Rack.Lid;
import dev.stator.it.lost.Rack.Spoon;
import java.util.List;

/** All of a rack. */
@ItemCollection(Rack.class)
record RackView(Lid lid, List<Spoon> spoons) {}
