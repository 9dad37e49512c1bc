package io.throughline.query.timeline;

import static io.throughline.query.timeline.TimelineKind.LEAD;

import io.throughline.contracts.lead.BehaviourKind;
import io.throughline.contracts.lead.LeadDetailEvent;
import io.throughline.contracts.lead.LeadDetailEvent.LeadBehaviourRecorded;
import io.throughline.contracts.lead.LeadDetailEvent.LeadDuplicatesSuspected;
import io.throughline.contracts.lead.LeadDetailEvent.LeadLinkedToCompany;
import io.throughline.contracts.lead.LeadDetailEvent.LeadOriginTold;
import io.throughline.contracts.lead.LeadDetailEvent.LeadReceiptGiven;
import io.throughline.contracts.lead.LeadDetailEvent.LeadTagged;
import io.throughline.contracts.lead.LeadDetailEvent.LeadUnlinkedFromCompany;
import io.throughline.contracts.lead.LeadDetailEvent.LeadUntagged;
import io.throughline.contracts.lead.LeadDetailEvent.LeadVisitorRecognised;
import io.throughline.contracts.lead.LeadEscalationLevel;
import io.throughline.contracts.lead.LeadNurturingEvent;
import io.throughline.contracts.lead.LeadNurturingEvent.NurturingEnded;
import io.throughline.contracts.lead.LeadNurturingEvent.NurturingStarted;
import io.throughline.contracts.lead.LeadNurturingEvent.NurturingStepDue;
import io.throughline.contracts.lead.LeadPoolEvent;
import io.throughline.contracts.lead.LeadPoolEvent.LeadClaimed;
import io.throughline.contracts.lead.LeadPoolEvent.LeadDistributed;
import io.throughline.contracts.lead.LeadPoolEvent.LeadEscalated;
import io.throughline.contracts.lead.LeadPoolEvent.LeadReturnedToPool;
import io.throughline.contracts.lead.LeadReturnReason;
import io.throughline.contracts.lead.NurturingEnd;

/** How reads what rules and the clock do with leads, and what becomes known of them. */
final class LeadCareRendering {

    private LeadCareRendering() {}

    static Rendered pool(LeadPoolEvent event) {
        return switch (event) {
            case LeadDistributed e ->
                Rendered.of(
                                LEAD,
                                "Lead distributed by rule “%s” (version %d): %d points, %d open leads"
                                        .formatted(e.rule(), e.ruleVersion(), e.score(), load(e)),
                                "按规则“%s”（版本 %d）分配线索：%d 分，负责人现有线索 %d 条"
                                        .formatted(e.rule(), e.ruleVersion(), e.score(), load(e)))
                        .about(e.assignee());
            case LeadEscalated e -> {
                var told = words(e.level());
                yield Rendered.of(
                                LEAD,
                                "Nobody in touch with the lead: the %s was told".formatted(told.en()),
                                "线索无人跟进：已提醒%s".formatted(told.zh()))
                        .about(e.to());
            }
            case LeadReturnedToPool e -> {
                var why = words(e.reason());
                yield Rendered.of(LEAD, "Lead in the public pool: " + why.en(), "线索进入公海：" + why.zh())
                        .about(Reference.STAFF, e.previous());
            }
            case LeadClaimed e ->
                Rendered.of(LEAD, "Lead claimed from the public pool", "已从公海领取线索")
                        .about(e.assignee());
        };
    }

    private static int load(LeadDistributed event) {
        return event.candidates().getFirst().openLeads();
    }

    static Rendered detail(LeadDetailEvent event) {
        return switch (event) {
            case LeadOriginTold e -> origin(e);
            case LeadReceiptGiven e -> {
                var channel = Words.of(e.channel());
                yield Rendered.of(LEAD, "Receipt given by " + channel.en(), "已发送收件回执：" + channel.zh())
                        .on(e.channel());
            }
            case LeadDuplicatesSuspected e ->
                Rendered.of(
                        LEAD,
                        "Lead may be known already: " + e.suspects().size(),
                        "线索疑似重复：" + e.suspects().size());
            case LeadLinkedToCompany e ->
                Rendered.of(LEAD, "Lead linked to its company", "线索已关联公司").about("customer", e.company());
            case LeadUnlinkedFromCompany e ->
                Rendered.of(LEAD, "Lead no longer linked to the company", "线索已取消关联公司")
                        .about("customer", e.company());
            case LeadTagged e -> Rendered.of(LEAD, "Lead tagged", "线索已加标签").saying(e.tag());
            case LeadUntagged e ->
                Rendered.of(LEAD, "Tag removed from the lead", "线索已去除标签").saying(e.tag());
            case LeadBehaviourRecorded e -> behaviour(e);
            case LeadVisitorRecognised unused -> Rendered.of(LEAD, "Recognised as an earlier visitor", "已识别为先前的匿名访客");
        };
    }

    private static Rendered origin(LeadOriginTold event) {
        var channel = event.channel().map(Words::of);
        var en = channel.map(words -> " by " + words.en()).orElse("");
        var zh = channel.map(Words::zh).orElse("");
        var rendered = event.referredBy().isPresent()
                ? Rendered.of(LEAD, "Lead recommended to us" + en, "线索由客户推荐：" + zh)
                : Rendered.of(LEAD, "Lead came" + en, "线索来自：" + zh);
        var placed = event.channel().map(rendered::on).orElse(rendered);
        return placed.about("customer", event.referredBy());
    }

    private static Rendered behaviour(LeadBehaviourRecorded event) {
        var what = words(event.behaviour());
        var anonymous = event.visitorId().isPresent();
        return Rendered.of(
                        LEAD, what.en() + (anonymous ? " as a visitor" : ""), what.zh() + (anonymous ? "（作为访客）" : ""))
                .saying(event.subject())
                .saying(event.interest());
    }

    static Rendered nurturing(LeadNurturingEvent event) {
        return switch (event) {
            case NurturingStarted e ->
                Rendered.of(LEAD, "Nurturing begun", "线索培育已开始").saying(e.plan().name());
            case NurturingStepDue e -> {
                var channel = Words.of(e.channel());
                yield Rendered.of(
                                LEAD,
                                "Nurturing step %d due: %s".formatted(e.step(), channel.en()),
                                "线索培育第 %d 步到期：%s".formatted(e.step(), channel.zh()))
                        .saying(e.task());
            }
            case NurturingEnded e -> {
                var why = words(e.reason());
                yield Rendered.of(LEAD, "Nurturing ended: " + why.en(), "线索培育已结束：" + why.zh());
            }
        };
    }

    private static Words words(LeadEscalationLevel level) {
        return switch (level) {
            case OWNER -> new Words("owner", "负责人");
            case SUPERVISOR -> new Words("supervisor", "主管");
        };
    }

    private static Words words(LeadReturnReason reason) {
        return switch (reason) {
            case NOT_ASSIGNED -> new Words("nobody was made responsible", "无人分配");
            case NOT_FOLLOWED_UP -> new Words("nobody was in touch", "无人跟进");
            case GIVEN_BACK -> new Words("given back", "主动退回");
        };
    }

    private static Words words(BehaviourKind behaviour) {
        return switch (behaviour) {
            case PAGE_VIEW -> new Words("Looked at a page", "浏览页面");
            case DOWNLOAD -> new Words("Downloaded a document", "下载资料");
            case EVENT_VISIT -> new Words("Came to an event", "参加活动");
            case MESSAGE_OPENED -> new Words("Opened a message", "打开邮件");
            case LINK_FOLLOWED -> new Words("Followed a link", "点击链接");
            case REPLY -> new Words("Replied", "回复");
            case SHARED -> new Words("Passed our content on", "转发分享");
        };
    }

    private static Words words(NurturingEnd reason) {
        return switch (reason) {
            case COMPLETED -> new Words("all steps done", "全部完成");
            case REPLIED -> new Words("he replied", "客户已回复");
            case QUALIFIED -> new Words("qualified", "已合格");
            case CLOSED -> new Words("lead closed", "线索已关闭");
            case STOPPED -> new Words("stopped", "人工停止");
        };
    }
}
