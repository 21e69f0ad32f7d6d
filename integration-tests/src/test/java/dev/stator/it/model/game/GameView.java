package dev.stator.it.model.game;

import dev.stator.annotation.ItemCollection;
import dev.stator.it.model.game.Battle.Game;
import dev.stator.it.model.game.Battle.Player;
import java.util.List;

/** A game and who is in it. */
@ItemCollection(Battle.class)
public record GameView(Game game, List<Player> players) {}
