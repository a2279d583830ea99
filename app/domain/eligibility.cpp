#include "app/domain/eligibility.h"

#include <algorithm>
#include <array>
#include <span>

namespace jcic::domain {
namespace {

using namespace std::chrono_literals;

constexpr std::array<std::string_view, 2> business_names{"lending", "credit-card"};
constexpr std::array<std::string_view, 4> subject_names{"borrower", "guarantor", "responsible", "cardholder"};

bool one_of(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

constexpr std::string_view guarantor_word = "保證人";
constexpr std::string_view responsible_word = "負責人";

/// Of what stands before 保證人 or 負責人: whether there is none.
bool says_none(std::string_view before) {
    for (const std::string_view which : {"連帶", "一般"})
        if (before.ends_with(which)) before.remove_suffix(which.size());
    return before.ends_with("免") || before.ends_with("無");
}

/// Whether the name says such a person, and not that there is none: 房貸保證人, but not 免保證人信用貸款.
bool says_party(std::string_view name, std::string_view word) {
    for (auto at = name.find(word); at != std::string_view::npos; at = name.find(word, at + word.size()))
        if (!says_none(name.substr(0, at))) return true;
    return false;
}

/// Whether the name's last word says that it is such a person's: 房貸保證人, 房貸（連帶保證人）. Within it, it is about
/// another: 企業負責人信用貸款.
bool ends_with_party(std::string_view name) {
    constexpr std::array<std::string_view, 7> after{" ", "　", ")", "）", "」", "】", "〕"};
    const auto ends = [&](std::string_view sign) { return name.ends_with(sign); };
    for (auto sign = std::ranges::find_if(after, ends); sign != after.end(); sign = std::ranges::find_if(after, ends))
        name.remove_suffix(sign->size());
    for (const auto word : {guarantor_word, responsible_word}) {
        if (name.ends_with(word)) return !says_none(name.substr(0, name.size() - word.size()));
    }
    return false;
}

}  // namespace

Result<Business> parse_business(std::string_view text) {
    const auto found = std::find(business_names.begin(), business_names.end(), text);
    if (found != business_names.end()) return static_cast<Business>(found - business_names.begin());
    if (one_of(text, {"aml", "anti-money-laundering", "compliance"})) return fail(FaultCode::rule_el_6, "eligibility");
    return fail(FaultCode::input_form, "eligibility", {{"field", "business"}});
}

Result<SubjectKind> parse_subject_kind(std::string_view text) {
    const auto found = std::find(subject_names.begin(), subject_names.end(), text);
    if (found != subject_names.end()) return static_cast<SubjectKind>(found - subject_names.begin());
    if (one_of(text, {"interested-party", "related-party", "spouse", "shareholder", "director"}))
        return fail(FaultCode::rule_el_7, "eligibility");
    if (one_of(text, {"enterprise", "company"}))
        return fail(FaultCode::rule_el_8, "eligibility", {{"reason", "enterprise"}});
    return fail(FaultCode::input_form, "eligibility", {{"field", "subject"}});
}

std::string_view name_of(Business business) {
    return business_names[static_cast<std::size_t>(business)];
}
std::string_view name_of(SubjectKind kind) {
    return subject_names[static_cast<std::size_t>(kind)];
}

Result<FaultCode> may_query(Business business, SubjectKind subject, Item item, RocDate on) {
    std::vector<Detail> details{{"business", std::string{name_of(business)}},
                                {"subject", std::string{name_of(subject)}},
                                {"item", std::string{code_of(item)}}};
    const auto rows = open_items();
    const auto row = std::find_if(rows.begin(), rows.end(),
                                  [&](const OpenItems& r) { return r.business == business && r.subject == subject; });
    // A card holder under lending, a borrower under a credit card: no party of that business that was opened.
    if (row == rows.end()) return fail(FaultCode::rule_el_7, "eligibility", std::move(details));
    if (std::find(row->items.begin(), row->items.end(), item) == row->items.end())
        return fail(row->rule, "eligibility", std::move(details));
    if (on.date() < row->since) {
        const auto iso = iso_text(UtcTime{std::chrono::sys_days{row->since}});
        details.push_back({"since", iso.substr(0, iso.find('T'))});
        return fail(row->rule, "eligibility", std::move(details));
    }
    return row->rule;
}

bool names_borrower(Business business, SubjectKind subject) {
    return business == Business::lending && (subject == SubjectKind::guarantor || subject == SubjectKind::responsible);
}

bool borrower_is_enterprise(SubjectKind subject) {
    return subject == SubjectKind::responsible;
}

Result<void> application_name_fits(Business business, SubjectKind subject, std::string_view application_name) {
    const auto says = [&](std::string_view word) { return application_name.find(word) != std::string_view::npos; };
    const auto refused = [&](std::vector<Detail> why) {
        why.push_back({"subject", std::string{name_of(subject)}});
        return fail(FaultCode::rule_el_5, "eligibility", std::move(why));
    };
    const bool loan = says("貸") || says("授信");
    const bool other_business = business == Business::lending ? says("信用卡") && !loan : loan && !says("卡");
    if (other_business) return refused({{"reason", "business"}});
    if (subject == SubjectKind::guarantor || subject == SubjectKind::responsible) {
        const auto word = subject == SubjectKind::guarantor ? guarantor_word : responsible_word;
        if (!says_party(application_name, word)) return refused({});
    } else if (ends_with_party(application_name)) {
        return refused({{"reason", "party"}});
    }
    return {};
}

std::optional<Party> party_named(std::string_view application_name) {
    const auto says = [&](std::string_view word) { return application_name.find(word) != std::string_view::npos; };
    const bool guarantor = says_party(application_name, guarantor_word);
    const bool responsible = says_party(application_name, responsible_word);
    if (says("信用卡"))
        return guarantor || responsible ? std::nullopt
                                        : std::optional(Party{Business::credit_card, SubjectKind::cardholder});
    if (guarantor != responsible)
        return Party{Business::lending, guarantor ? SubjectKind::guarantor : SubjectKind::responsible};
    if (!guarantor && (says("貸") || says("授信"))) return Party{Business::lending, SubjectKind::borrower};
    return std::nullopt;
}

}  // namespace jcic::domain
