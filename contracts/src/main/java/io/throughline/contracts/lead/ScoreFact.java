package io.throughline.contracts.lead;

/** What points are given for (L3). */
public enum ScoreFact {
    /** How he came to us; the value is a constant of the sources (来源). */
    SOURCE,
    /** The campaign that brought him (活动). */
    CAMPAIGN,
    /** The way by which he turned to us (渠道). */
    CHANNEL,
    /** A further fact of the source, by its name: who he is (画像). */
    ATTRIBUTE,
    /** That he told something: {@code organisation}, {@code email}, {@code phone}, {@code interest} (资料完整度). */
    TOLD,
    /** A tag (标签). */
    TAG,
    /** What he did; the name is a constant of the behaviours, the value its product line (行为). */
    BEHAVIOUR,
    /** We were in touch; the value is a constant of the channels (联系). */
    CONTACT
}
