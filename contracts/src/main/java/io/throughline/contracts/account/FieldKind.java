package io.throughline.contracts.account;

/** What values a field of one's own takes (A11). */
public enum FieldKind {
    /** Text (文本). */
    TEXT,
    /** An exact decimal number (数字). */
    NUMBER,
    /** A date such as 2026-01-31 (日期). */
    DATE,
    /** {@code true} or {@code false} (是否). */
    YES_NO,
    /** One of the field's choices (选项). */
    CHOICE,
    /** An amount with its currency, such as {@code CNY 12.50} (金额). */
    MONEY
}
