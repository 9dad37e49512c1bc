package io.throughline.contracts.lead;

/** How a lead came to the house (L2). */
public enum LeadSource {
    /** A form on a web page (网站表单). */
    WEB_FORM,
    /** A landing page of a campaign (活动落地页). */
    LANDING_PAGE,
    /** Chat on a web page (在线聊天). */
    CHAT,
    /** Telephone (电话). */
    PHONE,
    /** E-mail (电子邮件). */
    EMAIL,
    /** Search engine or advertisement (搜索与广告). */
    SEARCH,
    /** Social network, WeChat included (社交媒体). */
    SOCIAL,
    /** Somebody we know (转介绍). */
    REFERRAL,
    /** Fair, seminar or another event (展会与活动). */
    EVENT,
    /** A partner or a programme of partners (合作伙伴). */
    PARTNER,
    /** A file that was imported, with nothing said of the origin (导入). */
    IMPORT,
    /** Anything else (其他). */
    OTHER,
    /** WeChat: an official account, a mini program, or what somebody passed on to his circle (微信, 裂变传播). */
    WECHAT,
    /** Text message, and everything else on a mobile telephone that is no call (短信, 无线). */
    SMS,
    /** Fax (传真). */
    FAX,
    /** A letter or a reply card (信件). */
    LETTER,
    /** He came by, or somebody met him (面谈). */
    FACE_TO_FACE
}
