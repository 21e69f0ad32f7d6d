package dev.stator.it.mapper;

import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBDocument;
import org.jspecify.annotations.NullUnmarked;

/** A document of the mapper, or attributes of what is around it. */
@NullUnmarked
@DynamoDBDocument
public class MapperPlace {
    private String town;
    private boolean open;

    public String getTown() {
        return town;
    }

    public void setTown(String town) {
        this.town = town;
    }

    public boolean isOpen() {
        return open;
    }

    public void setOpen(boolean open) {
        this.open = open;
    }
}
