package dev.stator.it.inject;

import dev.stator.annotation.ItemCollection;
import java.util.List;

/** Its DAO is made as any other. */
@ItemCollection(Board.class)
public record TopicView(Board.Topic topic, List<Board.Reply> replies) {}
