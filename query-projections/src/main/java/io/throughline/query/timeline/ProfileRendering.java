package io.throughline.query.timeline;

import static io.throughline.query.timeline.TimelineKind.ACCOUNT;

import io.throughline.contracts.account.AccountKind;
import io.throughline.contracts.account.PartyRole;
import io.throughline.contracts.account.ProfileEvent;
import io.throughline.contracts.account.ProfileEvent.AccountFieldsChanged;
import io.throughline.contracts.account.ProfileEvent.AccountProfileCorrected;
import io.throughline.contracts.account.ProfileEvent.AccountStatusChanged;
import io.throughline.contracts.account.ProfileEvent.PartyRoleGiven;
import io.throughline.contracts.account.ProfileEvent.PartyRoleTaken;
import io.throughline.contracts.account.ProfileField;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How it reads that an account says something else of its customer. */
final class ProfileRendering {

    private ProfileRendering() {}

    static Rendered profile(ProfileEvent event) {
        return switch (event) {
            case AccountProfileCorrected e -> corrected(e);
            case AccountStatusChanged e -> status(e);
            case AccountFieldsChanged e -> fields(e);
            case PartyRoleGiven e -> {
                var role = words(e.role());
                yield Rendered.of(ACCOUNT, "Role given: " + role.en(), "已设为" + role.zh());
            }
            case PartyRoleTaken e -> {
                var role = words(e.role());
                yield Rendered.of(ACCOUNT, "Role taken: " + role.en(), "不再是" + role.zh());
            }
        };
    }

    private static Rendered corrected(AccountProfileCorrected event) {
        var rendered = Rendered.of(ACCOUNT, "Profile corrected", "客户资料已更正")
                .saying(line(ProfileField.NAME, event.name()))
                .saying(line(ProfileField.KIND, event.kind().map(ProfileRendering::both)))
                .saying(line(ProfileField.INDUSTRY, event.industry()))
                .saying(line(ProfileField.WEBSITE, event.website()))
                .saying(line(ProfileField.EMAIL, event.email()))
                .saying(line(ProfileField.PHONE, event.phone()))
                .saying(line(ProfileField.ADDRESS, event.address()))
                .saying(line(ProfileField.POSTCODE, event.postcode()));
        for (var field : event.cleared().stream().sorted().toList()) rendered = rendered.saying(line(field, "–"));
        return rendered;
    }

    private static Rendered status(AccountStatusChanged event) {
        return event.to()
                .map(to -> Rendered.of(ACCOUNT, "Status: " + to.name(), "客户状态：" + to.nameZh())
                        .saying(to.code()))
                .orElseGet(() -> Rendered.of(ACCOUNT, "Status taken away", "客户状态已清除"));
    }

    private static Rendered fields(AccountFieldsChanged event) {
        var text = Stream.concat(
                        Stream.concat(event.values().stream(), event.personal().values().stream())
                                .map(value -> value.label() + " " + value.labelZh() + ": " + value.value()),
                        event.cleared().stream().sorted().map(name -> name + ": –"))
                .collect(Collectors.joining("\n"));
        return Rendered.of(ACCOUNT, "Further fields changed", "自定义字段已更改").saying(text);
    }

    private static String both(AccountKind kind) {
        var words = Words.of(kind);
        return words.en() + " " + words.zh();
    }

    private static Optional<String> line(ProfileField field, Optional<?> value) {
        return value.map(told -> line(field, told.toString()));
    }

    private static String line(ProfileField field, String value) {
        var words = words(field);
        return words.en() + " " + words.zh() + ": " + value;
    }

    static Words words(ProfileField field) {
        return switch (field) {
            case NAME -> new Words("name", "名称");
            case KIND -> new Words("kind", "类别");
            case INDUSTRY -> new Words("industry", "行业");
            case WEBSITE -> new Words("website", "网址");
            case EMAIL -> new Words("e-mail", "电子邮件");
            case PHONE -> new Words("phone", "电话");
            case ADDRESS -> new Words("address", "地址");
            case POSTCODE -> new Words("postcode", "邮编");
        };
    }

    private static Words words(PartyRole role) {
        return switch (role) {
            case RETAIL -> new Words("retail customer", "零售客户");
            case BUSINESS -> new Words("business customer", "企业客户");
            case DISTRIBUTOR -> new Words("distributor", "渠道分销商");
            case FRANCHISEE -> new Words("franchisee", "特许经营者");
            case INTERNAL -> new Words("internal customer", "内部客户");
            case PARTNER -> new Words("partner", "合作伙伴");
            case SUPPLIER -> new Words("supplier", "供应商");
            case COMPETITOR -> new Words("competitor", "竞争对手");
        };
    }
}
