package io.throughline.contracts.account;

/** One thing that an account says about its customer (003:193). */
public enum ProfileField {
    /** What he is called; never without a value. */
    NAME,
    /** What kind of party he is; never without a value. */
    KIND,
    /** His industry. */
    INDUSTRY,
    /** His web page. */
    WEBSITE,
    /** His e-mail address. */
    EMAIL,
    /** His telephone number. */
    PHONE,
    /** His postal address. */
    ADDRESS,
    /** His postcode. */
    POSTCODE
}
