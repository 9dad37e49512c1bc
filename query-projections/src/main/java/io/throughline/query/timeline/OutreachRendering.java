package io.throughline.query.timeline;

import static io.throughline.query.timeline.TimelineKind.OUTREACH;

import io.throughline.contracts.Channel;
import io.throughline.contracts.account.Direction;
import io.throughline.contracts.marketing.OutreachEvent;
import io.throughline.contracts.marketing.OutreachEvent.CampaignAttended;
import io.throughline.contracts.marketing.OutreachEvent.ConsentGiven;
import io.throughline.contracts.marketing.OutreachEvent.ConsentWithdrawn;
import io.throughline.contracts.marketing.OutreachEvent.MaterialSent;
import io.throughline.contracts.marketing.OutreachEvent.OutreachHeld;
import io.throughline.contracts.marketing.OutreachEvent.OutreachJoined;
import io.throughline.contracts.marketing.OutreachEvent.OutreachReleased;
import io.throughline.contracts.marketing.OutreachEvent.ResponseReceived;
import io.throughline.contracts.marketing.OutreachEvent.SendRefused;
import io.throughline.contracts.marketing.Purpose;

/** How consent and sends read. */
final class OutreachRendering {

    private OutreachRendering() {}

    static Rendered outreach(OutreachEvent event) {
        return switch (event) {
            case ConsentGiven e ->
                consent(e.purpose(), e.channel(), "Consent given", "已同意接收").saying(e.proof());
            case ConsentWithdrawn e ->
                consent(e.purpose(), e.channel(), "Consent withdrawn", "已撤回同意").saying(e.proof());
            case MaterialSent e -> {
                var channel = Words.of(e.channel());
                yield Rendered.of(OUTREACH, "Material sent by " + channel.en(), "已发送资料：" + channel.zh())
                        .touching(e.channel(), Direction.OUTBOUND)
                        .saying(e.title())
                        .about("campaign", e.campaignId());
            }
            case SendRefused e -> {
                var reason = Words.of(e.reason());
                yield Rendered.of(OUTREACH, "Material not sent: " + reason.en(), "未发送资料：" + reason.zh())
                        .on(e.channel())
                        .saying(e.title())
                        .about("campaign", e.campaignId());
            }
            case ResponseReceived e -> {
                var channel = Words.of(e.channel());
                yield Rendered.of(OUTREACH, "Response received by " + channel.en(), "收到客户回复：" + channel.zh())
                        .touching(e.channel(), Direction.INBOUND)
                        .saying(e.text());
            }
            case CampaignAttended e ->
                Rendered.of(OUTREACH, "Came to what the campaign invited to", "已参加市场活动")
                        .about("campaign", e.campaignId());
            case OutreachHeld e ->
                Rendered.of(OUTREACH, "Outreach held back: open complaint", "暂停营销触达：投诉处理中")
                        .about("service-request", e.requestId());
            case OutreachJoined unused ->
                Rendered.of(OUTREACH, "Outreach joined: the prospect's word counts", "营销触达已合并：沿用潜在客户的意愿与记录");
            case OutreachReleased e ->
                Rendered.of(OUTREACH, "Outreach released: complaint closed", "恢复营销触达：投诉已归档")
                        .about("service-request", e.requestId());
        };
    }

    private static Rendered consent(Purpose purpose, Channel channel, String en, String zh) {
        var why = Words.of(purpose);
        var how = Words.of(channel);
        return Rendered.of(
                        OUTREACH,
                        "%s: %s by %s".formatted(en, why.en(), how.en()),
                        "%s：%s（%s）".formatted(zh, why.zh(), how.zh()))
                .on(channel);
    }
}
