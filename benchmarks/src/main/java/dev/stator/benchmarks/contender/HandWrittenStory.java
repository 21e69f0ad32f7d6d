package dev.stator.benchmarks.contender;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.createL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.createM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.createN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.createS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.createSs;

import dev.stator.benchmarks.item.Comment;
import dev.stator.benchmarks.item.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Hand-written code for the large item, in the manner of {@link HandWrittenReading}. */
@NullUnmarked // It counts on every attribute being there, as most such code does.
public final class HandWrittenStory implements RecordContender<Story> {
    @Override
    public Map<String, AttributeValue> encode(Story story) {
        List<AttributeValue> comments = new ArrayList<>(story.comments().size());
        for (Comment comment : story.comments()) {
            comments.add(createM(encode(comment)));
        }
        Map<String, AttributeValue> translations = new HashMap<>();
        for (Map.Entry<String, String> translation : story.translations().entrySet()) {
            translations.put(translation.getKey(), createS(translation.getValue()));
        }
        Map<String, AttributeValue> item = new HashMap<>(8);
        item.put("author", createS(story.author()));
        item.put("publishedAt", createS(story.publishedAt().toString()));
        item.put("title", createS(story.title()));
        item.put("text", createS(story.text()));
        item.put("comments", createL(comments));
        item.put("translations", createM(translations));
        return item;
    }

    private static Map<String, AttributeValue> encode(Comment comment) {
        Map<String, AttributeValue> item = new HashMap<>(8);
        item.put("by", createS(comment.by()));
        item.put("at", createS(comment.at().toString()));
        item.put("likes", createN(Integer.toString(comment.likes())));
        item.put("text", createS(comment.text()));
        item.put("tags", createSs(new ArrayList<>(comment.tags())));
        return item;
    }

    @Override
    public Story decode(Map<String, AttributeValue> item) {
        List<AttributeValue> storedComments = item.get("comments").l();
        List<Comment> comments = new ArrayList<>(storedComments.size());
        for (AttributeValue comment : storedComments) {
            comments.add(decodeComment(comment.m()));
        }
        Map<String, String> translations = new LinkedHashMap<>();
        for (Map.Entry<String, AttributeValue> translation :
                item.get("translations").m().entrySet()) {
            translations.put(translation.getKey(), translation.getValue().s());
        }
        return new Story(
                item.get("author").s(),
                Instant.parse(item.get("publishedAt").s()),
                item.get("title").s(),
                item.get("text").s(),
                comments,
                translations);
    }

    private static Comment decodeComment(Map<String, AttributeValue> item) {
        return new Comment(
                item.get("by").s(),
                Instant.parse(item.get("at").s()),
                Integer.parseInt(item.get("likes").n()),
                item.get("text").s(),
                new LinkedHashSet<>(item.get("tags").ss()));
    }
}
