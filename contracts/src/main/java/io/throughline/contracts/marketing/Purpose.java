package io.throughline.contracts.marketing;

/** What a customer lets us write to him for (M17). */
public enum Purpose {
    /** Advertising: campaigns, offers, invitations (营销推广). */
    MARKETING,
    /** Newsletters and periodicals he asked for (资讯订阅). */
    NEWSLETTER,
    /** Surveys about our products and services (调查回访). */
    SURVEY
}
