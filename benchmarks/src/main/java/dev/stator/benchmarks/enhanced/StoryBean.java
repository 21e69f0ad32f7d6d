package dev.stator.benchmarks.enhanced;

import dev.stator.benchmarks.item.Story;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/** {@link Story} as a bean, for the Enhanced Client's bean and static schemas. */
@DynamoDbBean
public class StoryBean {
    private String author;
    private Instant publishedAt;
    private String title;
    private String text;
    private List<CommentBean> comments;
    private Map<String, String> translations;

    /** The same values as {@code item}. */
    public static StoryBean of(Story item) {
        StoryBean bean = new StoryBean();
        bean.author = item.author();
        bean.publishedAt = item.publishedAt();
        bean.title = item.title();
        bean.text = item.text();
        bean.comments = CommentBean.listOf(item.comments());
        bean.translations = item.translations();
        return bean;
    }

    /** The same values as this bean. */
    public Story toRecord() {
        return new Story(author, publishedAt, title, text, CommentBean.toRecords(comments), translations);
    }

    @DynamoDbPartitionKey
    public String getAuthor() {
        return author;
    }

    public void setAuthor(String author) {
        this.author = author;
    }

    @DynamoDbSortKey
    public Instant getPublishedAt() {
        return publishedAt;
    }

    public void setPublishedAt(Instant publishedAt) {
        this.publishedAt = publishedAt;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public List<CommentBean> getComments() {
        return comments;
    }

    public void setComments(List<CommentBean> comments) {
        this.comments = comments;
    }

    public Map<String, String> getTranslations() {
        return translations;
    }

    public void setTranslations(Map<String, String> translations) {
        this.translations = translations;
    }
}
