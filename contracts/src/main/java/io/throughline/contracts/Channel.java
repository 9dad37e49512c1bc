package io.throughline.contracts;

/** The way by which a customer and the house touch (C5). */
public enum Channel {
    /** Telephone (电话). */
    PHONE,
    /** Fax (传真). */
    FAX,
    /** E-mail (电子邮件). */
    EMAIL,
    /** Web page or form (网页). */
    WEB,
    /** Text message (短信). */
    SMS,
    /** WeChat (微信). */
    WECHAT,
    /** Letter or printed matter (信件). */
    LETTER,
    /** Face to face: visit, shop, fair (面谈). */
    FACE_TO_FACE,
    /** Online chat (在线聊天). */
    CHAT,
    /** Another system, or a file that was imported (系统). */
    SYSTEM
}
