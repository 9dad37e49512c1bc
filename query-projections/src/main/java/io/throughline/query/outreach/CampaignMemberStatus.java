package io.throughline.query.outreach;

/** How far a member of a campaign has come (U6): the furthest of what happened, from the least to the most. */
public enum CampaignMemberStatus {
    /** On the list; nothing was sent to him yet (待发送). */
    INVITED,
    /** Nothing was sent to him, for a reason (未发送). */
    REFUSED,
    /** Material was sent to him (已发送). */
    SENT,
    /** He came to what the campaign invited to (已参加). */
    ATTENDED,
    /** He answered (已回复). */
    RESPONDED
}
