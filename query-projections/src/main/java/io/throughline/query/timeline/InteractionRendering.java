package io.throughline.query.timeline;

import static io.throughline.query.timeline.TimelineKind.INTERACTION;

import io.throughline.contracts.Channel;
import io.throughline.contracts.account.Direction;
import io.throughline.contracts.account.InteractionEvent;
import io.throughline.contracts.account.InteractionEvent.InteractionContinued;
import io.throughline.contracts.account.InteractionEvent.InteractionCorrected;
import io.throughline.contracts.account.InteractionEvent.InteractionRecorded;
import io.throughline.contracts.account.InteractionEvent.InteractionRestored;
import io.throughline.contracts.account.InteractionEvent.InteractionWithdrawn;
import io.throughline.contracts.account.InteractionKind;
import io.throughline.contracts.account.Mood;
import java.util.Optional;

/** How touches read. */
final class InteractionRendering {

    private static final String TOUCH = "interaction";

    private InteractionRendering() {}

    static Rendered interaction(InteractionEvent event) {
        var rendered = switch (event) {
            case InteractionRecorded e ->
                touch("", "", e.kind(), e.channel(), e.direction(), e.mood())
                        .touching(e.channel(), e.direction())
                        .saying(e.subject())
                        .saying(e.text())
                        .saying(e.reference())
                        .about("contact", e.contactId());
            case InteractionCorrected e ->
                touch("Corrected: ", "更正：", e.kind(), e.channel(), e.direction(), e.mood())
                        .saying(e.subject())
                        .saying(e.text())
                        .about("contact", e.contactId());
            case InteractionContinued e ->
                e.to().isPresent()
                        ? Rendered.of(INTERACTION, "Touch goes on from an earlier one", "接续此前的联系")
                                .about(TOUCH, e.to())
                        : Rendered.of(INTERACTION, "Touch goes on from no earlier one any more", "不再接续此前的联系");
            case InteractionWithdrawn e ->
                Rendered.of(INTERACTION, "Touch withdrawn: written down by mistake", "联系记录已撤回")
                        .saying(e.reason());
            case InteractionRestored unused -> Rendered.of(INTERACTION, "Touch counts again", "联系记录已恢复");
        };
        return rendered.about(TOUCH, event.interactionId());
    }

    private static Rendered touch(
            String before,
            String beforeZh,
            InteractionKind kind,
            Channel channel,
            Direction direction,
            Optional<Mood> mood) {
        boolean inbound = direction == Direction.INBOUND;
        var what = Words.of(kind);
        var way = Words.of(channel);
        var feeling = mood.map(Words::of);
        var en = "%s%s %s the customer (%s)".formatted(before, what.en(), inbound ? "from" : "to", way.en());
        var zh = "%s%s：%s（%s）".formatted(beforeZh, what.zh(), inbound ? "来自客户" : "发给客户", way.zh());
        return Rendered.of(
                INTERACTION,
                en + feeling.map(m -> ", " + m.en()).orElse(""),
                zh + feeling.map(m -> "，" + m.zh()).orElse(""));
    }
}
