package io.throughline.contracts.account;

/** What a customer's file is. */
public enum DocumentKind {
    /** Something that was signed (合同). */
    CONTRACT,
    /** An offer (报价单). */
    OFFER,
    /** An invoice or a receipt (发票). */
    INVOICE,
    /** A business licence or another proof of who the customer is (证照). */
    CERTIFICATE,
    /** A drawing, a data sheet, a specification (技术资料). */
    SPECIFICATION,
    /** A letter, in whatever direction (信函). */
    CORRESPONDENCE,
    /** A report, minutes (报告). */
    REPORT,
    /** A picture, such as that of a visit (照片). */
    PHOTO,
    /** Anything else (其他). */
    OTHER
}
