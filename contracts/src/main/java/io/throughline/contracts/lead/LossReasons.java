package io.throughline.contracts.lead;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** The house's list of reasons for which opportunities are lost; OTHER is always among them. */
public record LossReasons(@Size(min = 1, max = 100) List<@NotNull @Valid LossReason> reasons) {

    /** What a loss is filed under when nothing closer is said. */
    public static final LossReasonId OTHER = new LossReasonId("OTHER");

    /** What holds until somebody changes it. */
    public static final LossReasons BUILT_IN = new LossReasons(List.of(
            reason("PRICE", "price", "价格"),
            reason("FIT", "product does not fit", "产品不符"),
            reason("COMPETITOR", "bought elsewhere", "选择竞争对手"),
            reason("NO_BUDGET", "no budget", "无预算"),
            reason("TIMING", "wrong time", "时机不对"),
            reason("NO_DECISION", "no decision", "客户未决策"),
            reason("SERVICE", "service", "服务问题"),
            reason("NOT_RECORDED", "not recorded", "未记录"),
            reason("OTHER", "other reason", "其他原因")));

    /** The reason of this id. */
    public Optional<LossReason> reason(LossReasonId id) {
        return reasons.stream().filter(reason -> reason.id().equals(id)).findFirst();
    }

    private static LossReason reason(String id, String en, String zh) {
        return new LossReason(new LossReasonId(id), new Wording(en, zh));
    }
}
