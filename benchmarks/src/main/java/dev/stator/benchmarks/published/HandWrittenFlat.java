package dev.stator.benchmarks.published;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.createS;

import dev.stator.benchmarks.contender.RecordContender;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Hand-written code for the huge flat item, in the manner of {@code HandWrittenReading} of the contenders. */
@NullUnmarked // It counts on every attribute being there, as most such code does.
final class HandWrittenFlat implements RecordContender<FlatItem> {
    @Override
    public Map<String, AttributeValue> encode(FlatItem flat) {
        Map<String, AttributeValue> item = new HashMap<>(128);
        item.put("stringAttr1", createS(flat.stringAttr1()));
        item.put("stringAttr2", createS(flat.stringAttr2()));
        item.put("stringAttr3", createS(flat.stringAttr3()));
        item.put("stringAttr4", createS(flat.stringAttr4()));
        item.put("stringAttr5", createS(flat.stringAttr5()));
        item.put("stringAttr6", createS(flat.stringAttr6()));
        item.put("stringAttr7", createS(flat.stringAttr7()));
        item.put("stringAttr8", createS(flat.stringAttr8()));
        item.put("stringAttr9", createS(flat.stringAttr9()));
        item.put("stringAttr10", createS(flat.stringAttr10()));
        item.put("stringAttr11", createS(flat.stringAttr11()));
        item.put("stringAttr12", createS(flat.stringAttr12()));
        item.put("stringAttr13", createS(flat.stringAttr13()));
        item.put("stringAttr14", createS(flat.stringAttr14()));
        item.put("stringAttr15", createS(flat.stringAttr15()));
        item.put("stringAttr16", createS(flat.stringAttr16()));
        item.put("stringAttr17", createS(flat.stringAttr17()));
        item.put("stringAttr18", createS(flat.stringAttr18()));
        item.put("stringAttr19", createS(flat.stringAttr19()));
        item.put("stringAttr20", createS(flat.stringAttr20()));
        item.put("stringAttr21", createS(flat.stringAttr21()));
        item.put("stringAttr22", createS(flat.stringAttr22()));
        item.put("stringAttr23", createS(flat.stringAttr23()));
        item.put("stringAttr24", createS(flat.stringAttr24()));
        item.put("stringAttr25", createS(flat.stringAttr25()));
        item.put("stringAttr26", createS(flat.stringAttr26()));
        item.put("stringAttr27", createS(flat.stringAttr27()));
        item.put("stringAttr28", createS(flat.stringAttr28()));
        item.put("stringAttr29", createS(flat.stringAttr29()));
        item.put("stringAttr30", createS(flat.stringAttr30()));
        item.put("stringAttr31", createS(flat.stringAttr31()));
        item.put("stringAttr32", createS(flat.stringAttr32()));
        item.put("stringAttr33", createS(flat.stringAttr33()));
        item.put("stringAttr34", createS(flat.stringAttr34()));
        item.put("stringAttr35", createS(flat.stringAttr35()));
        item.put("stringAttr36", createS(flat.stringAttr36()));
        item.put("stringAttr37", createS(flat.stringAttr37()));
        item.put("stringAttr38", createS(flat.stringAttr38()));
        item.put("stringAttr39", createS(flat.stringAttr39()));
        item.put("stringAttr40", createS(flat.stringAttr40()));
        item.put("stringAttr41", createS(flat.stringAttr41()));
        item.put("stringAttr42", createS(flat.stringAttr42()));
        item.put("stringAttr43", createS(flat.stringAttr43()));
        item.put("stringAttr44", createS(flat.stringAttr44()));
        item.put("stringAttr45", createS(flat.stringAttr45()));
        item.put("stringAttr46", createS(flat.stringAttr46()));
        item.put("stringAttr47", createS(flat.stringAttr47()));
        item.put("stringAttr48", createS(flat.stringAttr48()));
        item.put("stringAttr49", createS(flat.stringAttr49()));
        item.put("stringAttr50", createS(flat.stringAttr50()));
        item.put("stringAttr51", createS(flat.stringAttr51()));
        item.put("stringAttr52", createS(flat.stringAttr52()));
        item.put("stringAttr53", createS(flat.stringAttr53()));
        item.put("stringAttr54", createS(flat.stringAttr54()));
        item.put("stringAttr55", createS(flat.stringAttr55()));
        item.put("stringAttr56", createS(flat.stringAttr56()));
        item.put("stringAttr57", createS(flat.stringAttr57()));
        item.put("stringAttr58", createS(flat.stringAttr58()));
        item.put("stringAttr59", createS(flat.stringAttr59()));
        item.put("stringAttr60", createS(flat.stringAttr60()));
        item.put("stringAttr61", createS(flat.stringAttr61()));
        item.put("stringAttr62", createS(flat.stringAttr62()));
        item.put("stringAttr63", createS(flat.stringAttr63()));
        return item;
    }

    @Override
    public FlatItem decode(Map<String, AttributeValue> item) {
        return new FlatItem(
                item.get("stringAttr1").s(),
                item.get("stringAttr2").s(),
                item.get("stringAttr3").s(),
                item.get("stringAttr4").s(),
                item.get("stringAttr5").s(),
                item.get("stringAttr6").s(),
                item.get("stringAttr7").s(),
                item.get("stringAttr8").s(),
                item.get("stringAttr9").s(),
                item.get("stringAttr10").s(),
                item.get("stringAttr11").s(),
                item.get("stringAttr12").s(),
                item.get("stringAttr13").s(),
                item.get("stringAttr14").s(),
                item.get("stringAttr15").s(),
                item.get("stringAttr16").s(),
                item.get("stringAttr17").s(),
                item.get("stringAttr18").s(),
                item.get("stringAttr19").s(),
                item.get("stringAttr20").s(),
                item.get("stringAttr21").s(),
                item.get("stringAttr22").s(),
                item.get("stringAttr23").s(),
                item.get("stringAttr24").s(),
                item.get("stringAttr25").s(),
                item.get("stringAttr26").s(),
                item.get("stringAttr27").s(),
                item.get("stringAttr28").s(),
                item.get("stringAttr29").s(),
                item.get("stringAttr30").s(),
                item.get("stringAttr31").s(),
                item.get("stringAttr32").s(),
                item.get("stringAttr33").s(),
                item.get("stringAttr34").s(),
                item.get("stringAttr35").s(),
                item.get("stringAttr36").s(),
                item.get("stringAttr37").s(),
                item.get("stringAttr38").s(),
                item.get("stringAttr39").s(),
                item.get("stringAttr40").s(),
                item.get("stringAttr41").s(),
                item.get("stringAttr42").s(),
                item.get("stringAttr43").s(),
                item.get("stringAttr44").s(),
                item.get("stringAttr45").s(),
                item.get("stringAttr46").s(),
                item.get("stringAttr47").s(),
                item.get("stringAttr48").s(),
                item.get("stringAttr49").s(),
                item.get("stringAttr50").s(),
                item.get("stringAttr51").s(),
                item.get("stringAttr52").s(),
                item.get("stringAttr53").s(),
                item.get("stringAttr54").s(),
                item.get("stringAttr55").s(),
                item.get("stringAttr56").s(),
                item.get("stringAttr57").s(),
                item.get("stringAttr58").s(),
                item.get("stringAttr59").s(),
                item.get("stringAttr60").s(),
                item.get("stringAttr61").s(),
                item.get("stringAttr62").s(),
                item.get("stringAttr63").s());
    }
}
