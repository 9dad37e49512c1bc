package io.throughline.query.timeline;

import io.throughline.contracts.Channel;
import io.throughline.contracts.TimeZoneName;
import io.throughline.contracts.account.AccountKind;
import io.throughline.contracts.account.DocumentKind;
import io.throughline.contracts.account.InteractionKind;
import io.throughline.contracts.account.Mood;
import io.throughline.contracts.desk.Priority;
import io.throughline.contracts.desk.RequestKind;
import io.throughline.contracts.desk.WaitingFor;
import io.throughline.contracts.lead.ForecastCategory;
import io.throughline.contracts.lead.LeadRejectionReason;
import io.throughline.contracts.lead.LeadSource;
import io.throughline.contracts.lead.SalesChannel;
import io.throughline.contracts.lead.SalesMethod;
import io.throughline.contracts.lead.StageId;
import io.throughline.contracts.lead.TeamRole;
import io.throughline.contracts.lead.Wording;
import io.throughline.contracts.marketing.Purpose;
import io.throughline.contracts.marketing.SendRefusalReason;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** A word in both languages; the switches have no default, so that a new constant fails the build until it has words. */
record Words(String en, String zh) {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** A moment by the clock of a place, which both languages write alike. */
    static String time(Instant moment, TimeZoneName zone) {
        return MINUTES.format(moment.atZone(zone.zone())) + " (" + zone + ")";
    }

    static Words of(Channel channel) {
        return switch (channel) {
            case PHONE -> new Words("phone", "电话");
            case FAX -> new Words("fax", "传真");
            case EMAIL -> new Words("e-mail", "电子邮件");
            case WEB -> new Words("web", "网页");
            case SMS -> new Words("text message", "短信");
            case WECHAT -> new Words("WeChat", "微信");
            case LETTER -> new Words("letter", "信件");
            case FACE_TO_FACE -> new Words("face to face", "面谈");
            case CHAT -> new Words("chat", "在线聊天");
            case SYSTEM -> new Words("system", "系统");
        };
    }

    static Words of(LeadSource source) {
        return switch (source) {
            case WEB_FORM -> new Words("web form", "网站表单");
            case LANDING_PAGE -> new Words("landing page", "活动落地页");
            case CHAT -> new Words("chat", "在线聊天");
            case PHONE -> new Words("phone", "电话");
            case EMAIL -> new Words("e-mail", "电子邮件");
            case SEARCH -> new Words("search", "搜索与广告");
            case SOCIAL -> new Words("social network", "社交媒体");
            case REFERRAL -> new Words("referral", "转介绍");
            case EVENT -> new Words("event", "展会与活动");
            case PARTNER -> new Words("partner", "合作伙伴");
            case IMPORT -> new Words("import", "导入");
            case OTHER -> new Words("other source", "其他来源");
            case WECHAT -> new Words("WeChat", "微信");
            case SMS -> new Words("text message", "短信");
            case FAX -> new Words("fax", "传真");
            case LETTER -> new Words("letter", "信件");
            case FACE_TO_FACE -> new Words("face to face", "面谈");
        };
    }

    static Words of(LeadRejectionReason reason) {
        return switch (reason) {
            case UNREACHABLE -> new Words("cannot be reached", "无法联系");
            case INVALID_DATA -> new Words("invalid data", "信息无效");
            case NOT_INTERESTED -> new Words("not interested", "无意向");
            case NO_BUDGET -> new Words("no budget", "无预算");
            case NO_FIT -> new Words("no fit", "需求不符");
            case BOUGHT_ELSEWHERE -> new Words("bought elsewhere", "已选竞争对手");
            case DUPLICATE -> new Words("duplicate", "重复");
            case OTHER -> new Words("other reason", "其他原因");
        };
    }

    /** What the method calls a step; a step that it does not have goes by its id. */
    static Words of(StageId stage, SalesMethod method) {
        return method.step(stage).map(step -> of(step.name())).orElseGet(() -> new Words(stage.value(), stage.value()));
    }

    static Words of(Wording wording) {
        return new Words(wording.en(), wording.zh());
    }

    static Words of(ForecastCategory category) {
        return switch (category) {
            case PIPELINE -> new Words("pipeline", "线索储备");
            case BEST_CASE -> new Words("best case", "乐观预测");
            case COMMIT -> new Words("commit", "承诺");
            case OMITTED -> new Words("omitted", "不计入预测");
        };
    }

    static Words of(SalesChannel channel) {
        return switch (channel) {
            case FIELD -> new Words("field sales", "外勤销售");
            case TELEPHONE -> new Words("telephone sales", "电话销售");
            case WEB -> new Words("web sales", "网络销售");
            case PARTNER -> new Words("partner sales", "渠道销售");
        };
    }

    static Words of(TeamRole role) {
        return switch (role) {
            case SALES -> new Words("sales", "协同销售");
            case PRESALES -> new Words("presales", "售前");
            case TECHNICAL -> new Words("technical support", "技术支持");
            case DELIVERY -> new Words("delivery", "交付");
            case SPONSOR -> new Words("sponsor", "高层支持");
        };
    }

    static Words of(AccountKind kind) {
        return switch (kind) {
            case ORGANISATION -> new Words("organisation", "单位客户");
            case PERSON -> new Words("person", "个人客户");
        };
    }

    static Words of(InteractionKind kind) {
        return switch (kind) {
            case CALL -> new Words("Call", "通话");
            case VISIT -> new Words("Visit", "拜访");
            case MESSAGE -> new Words("Message", "消息");
            case REMARK -> new Words("Remark", "评价");
            case ACTIVITY -> new Words("Activity", "行为");
        };
    }

    static Words of(Mood mood) {
        return switch (mood) {
            case POSITIVE -> new Words("content", "满意");
            case NEUTRAL -> new Words("neutral", "一般");
            case NEGATIVE -> new Words("not content", "不满");
        };
    }

    static Words of(Priority priority) {
        return switch (priority) {
            case CRITICAL -> new Words("critical", "紧急");
            case HIGH -> new Words("high", "高");
            case MODERATE -> new Words("moderate", "中");
            case LOW -> new Words("low", "低");
        };
    }

    static Words of(RequestKind kind) {
        return switch (kind) {
            case CONSULTATION -> new Words("consultation", "咨询");
            case SUGGESTION -> new Words("suggestion", "建议");
            case COMPLAINT -> new Words("complaint", "投诉");
        };
    }

    static Words of(WaitingFor waitingFor) {
        return switch (waitingFor) {
            case USER_INFO -> new Words("awaiting user info", "等待客户信息");
            case PROBLEM -> new Words("awaiting problem", "等待问题解决");
            case VENDOR -> new Words("awaiting vendor", "等待供应商");
            case EVIDENCE -> new Words("awaiting evidence", "等待证据");
        };
    }

    static Words of(Purpose purpose) {
        return switch (purpose) {
            case MARKETING -> new Words("marketing", "营销推广");
            case NEWSLETTER -> new Words("newsletters", "资讯订阅");
            case SURVEY -> new Words("surveys", "调查回访");
        };
    }

    static Words of(SendRefusalReason reason) {
        return switch (reason) {
            case CONSENT_WITHDRAWN -> new Words("consent withdrawn", "已退订");
            case CONSENT_NOT_GIVEN -> new Words("consent not given", "未订阅");
            case ALREADY_SENT -> new Words("already sent", "重复发送");
            case ALREADY_ANSWERED -> new Words("already answered", "已回复");
            case OPEN_COMPLAINT -> new Words("open complaint", "投诉处理中");
            case TOO_MANY_TOUCHES -> new Words("written to too often", "触达过频");
        };
    }

    static Words of(DocumentKind kind) {
        return switch (kind) {
            case CONTRACT -> new Words("contract", "合同");
            case OFFER -> new Words("offer", "报价单");
            case INVOICE -> new Words("invoice", "发票");
            case CERTIFICATE -> new Words("certificate", "证照");
            case SPECIFICATION -> new Words("specification", "技术资料");
            case CORRESPONDENCE -> new Words("correspondence", "信函");
            case REPORT -> new Words("report", "报告");
            case PHOTO -> new Words("photo", "照片");
            case OTHER -> new Words("file", "文件");
        };
    }
}
