package io.throughline.marketing.outreach;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.marketing.OutreachEvent.MadeComplaint;
import io.throughline.contracts.marketing.OutreachEvent.PastSend;
import io.throughline.contracts.marketing.OutreachEvent.SaidWord;
import java.util.List;

/** What is known of the outreach to customers, as the outreach to another one needs it, who is the same by now. */
interface Outreaches {

    /** What stands in the log at this moment of a customer or prospect; nothing when he was never written to. */
    Known of(CustomerId customer);

    /** The same of each who is one with him at this moment, because their accounts were merged; not of himself. */
    List<Known> ofMerged(CustomerId customer);

    /**
     * What one said and was sent.
     *
     * @param words the last word on each purpose and channel
     * @param complaints the complaints that ever held outreach back
     * @param sends the latest 200 sends, oldest first
     * @param answered the materials that were answered
     */
    record Known(List<SaidWord> words, List<MadeComplaint> complaints, List<PastSend> sends, List<String> answered) {}
}
