package dev.stator.benchmarks.enhanced;

import dev.stator.benchmarks.item.Comment;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;

/** {@link Comment} as a bean, for the Enhanced Client's bean and static schemas. */
@DynamoDbBean
public class CommentBean {
    private String by;
    private Instant at;
    private int likes;
    private String text;
    private Set<String> tags;

    /** The same values as {@code item}. */
    public static CommentBean of(Comment item) {
        CommentBean bean = new CommentBean();
        bean.by = item.by();
        bean.at = item.at();
        bean.likes = item.likes();
        bean.text = item.text();
        bean.tags = item.tags();
        return bean;
    }

    /** The same values as this bean. */
    public Comment toRecord() {
        return new Comment(by, at, likes, text, tags);
    }

    static List<CommentBean> listOf(List<Comment> items) {
        return items.stream().map(CommentBean::of).toList();
    }

    static List<Comment> toRecords(List<CommentBean> beans) {
        return beans.stream().map(CommentBean::toRecord).toList();
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    public Instant getAt() {
        return at;
    }

    public void setAt(Instant at) {
        this.at = at;
    }

    public int getLikes() {
        return likes;
    }

    public void setLikes(int likes) {
        this.likes = likes;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Set<String> getTags() {
        return tags;
    }

    public void setTags(Set<String> tags) {
        this.tags = tags;
    }
}
