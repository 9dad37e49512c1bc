package io.throughline.contracts.lead;

/** What somebody did that shows his interest (L5). */
public enum BehaviourKind {
    /** Looked at a page (浏览页面). */
    PAGE_VIEW,
    /** Downloaded a document (下载资料). */
    DOWNLOAD,
    /** Came to a fair, a seminar or another event (参加活动). */
    EVENT_VISIT,
    /** Opened a message of ours (打开邮件). */
    MESSAGE_OPENED,
    /** Followed a link in a message of ours (点击链接). */
    LINK_FOLLOWED,
    /** Answered a message of ours (回复). */
    REPLY,
    /** Passed our content on to others, as on WeChat (转发分享). */
    SHARED
}
