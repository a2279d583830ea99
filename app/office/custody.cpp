// Where the card is: out of custody and back, each time by two persons over one page (R-DU-3, R-DU-9).

#include <algorithm>

#include "app/domain/events/names.h"
#include "app/domain/shown_text.h"
#include "app/office/office.h"

namespace jcic::office {
namespace {

using domain::Entry;

constexpr std::string_view subject_beginning = "card:";

tl::unexpected<Fault> not_in_custody(const std::string& card, std::string reason) {
    return fail(FaultCode::card_custody, "office.custody", {{"card", card}, {"reason", std::move(reason)}});
}

/// Ids follow from what is said: the same hand-over written twice stands once.
Entry event_about(const std::string& card, std::string_view action, const Digest& said) {
    Entry entry;
    std::copy_n(said.begin(), entry.id.size(), entry.id.begin());
    entry.action = action;
    entry.subject = std::string{subject_beginning} + card;
    return entry;
}

Result<void> has_duty(const Register& people, const domain::PersonId& person, domain::Duty duty, UtcTime at) {
    if (people.duties(person, domain::roc_date_at(at)).contains(duty)) return {};
    return fail(FaultCode::rule_du_1, "office.custody",
                {{"person", person.text()}, {"duty", std::string{domain::name_of(duty)}}});
}

}  // namespace

/// One hand-over, found to be allowed.
struct CardCustody::HandOver {
    CardEntry card;
    domain::PersonId custodian;
    domain::PersonId holder;
    domain::PersonId signer;  ///< beside the custodian: the holder, or the unit head in the holder's place
    std::string purpose;
    UtcTime at{};
    std::string page;
};

namespace {

std::string named(const PersonEntry& person) {
    return person.name + " " + person.code.text();
}

}  // namespace

std::string hand_over_page(bool out, const CardEntry& card, const PersonEntry& custodian, const PersonEntry& holder,
                           const std::string& purpose, UtcTime at) {
    domain::ShownText text;
    text.line("文件", out ? "晶片卡借出登記 v1" : "晶片卡歸還登記 v1");
    text.line("晶片卡號", card.number);
    text.line("保管人員", named(custodian));
    text.line("借用人員", named(holder));
    text.line("用途", purpose);
    if (!out) text.line("借用期間密碼錯誤次數", std::to_string(card.failed_tries));
    text.line("時間", domain::roc_time_text(at, true));
    return text.take();
}

std::string taking_back_page(const CardEntry& card, const PersonEntry& custodian, const PersonEntry& holder,
                             const PersonEntry& unit_head, const std::string& reason, UtcTime at) {
    domain::ShownText text;
    text.line("文件", "晶片卡收回登記（借用人員未簽署） v1");
    text.line("晶片卡號", card.number);
    text.line("保管人員", named(custodian));
    text.line("借用人員", named(holder));
    text.line("單位主管", named(unit_head));
    text.line("未由借用人員簽署的原因", reason);
    text.line("借用期間密碼錯誤次數", std::to_string(card.failed_tries));
    text.line("時間", domain::roc_time_text(at, true));
    return text.take();
}

CardCustody::CardCustody(domain::Journal& journal, Register& reg, domain::PersonId acting, Sha256 sha256)
    : journal_(journal), register_(reg), acting_(std::move(acting)), sha256_(std::move(sha256)) {}

Result<Entry> CardCustody::handing_out(const std::string& card, const domain::PersonId& holder,
                                       const std::string& purpose, UtcTime at) const {
    const auto found = register_.cards().find(card);
    if (found == register_.cards().end()) return not_in_custody(card, "unknown");
    if (found->second.holder) return not_in_custody(card, "out");
    if (!found->second.in_use) return not_in_custody(card, "out-of-use");
    const auto& custodian = found->second.custodian;
    if (custodian == holder)
        return fail(FaultCode::rule_du_3, "office.custody", {{"reason", "custodian"}, {"person", holder.text()}});
    JCIC_CHECK(has_duty(register_, custodian, domain::Duty::card_custodian, at));
    JCIC_CHECK(has_duty(register_, holder, domain::Duty::query_officer, at));
    JCIC_CHECK(domain::may_hold_card(register_.duties(holder, domain::roc_date_at(at))));
    const auto& people = register_.people();
    const auto& entry = found->second;
    return entry_for(action::card_handed_out,
                     {entry, custodian, holder, holder, purpose, at,
                      hand_over_page(true, entry, people.at(custodian), people.at(holder), purpose, at)});
}

/// A card comes back whatever became of its holder's duties meanwhile.
Result<CardCustody::HandOver> CardCustody::back_to_custody(const std::string& card, UtcTime at) const {
    const auto found = register_.cards().find(card);
    if (found == register_.cards().end()) return not_in_custody(card, "unknown");
    if (!found->second.holder) return not_in_custody(card, "with-custodian");
    const auto& people = register_.people();
    const auto custodian = people.find(found->second.custodian);
    const auto holder = people.find(*found->second.holder);
    if (custodian == people.end() || holder == people.end()) return fail(FaultCode::person_unknown, "office.custody");
    const auto& entry = found->second;
    return HandOver{entry,
                    custodian->first,
                    holder->first,
                    holder->first,
                    entry.purpose,
                    at,
                    hand_over_page(false, entry, custodian->second, holder->second, entry.purpose, at)};
}

Result<Entry> CardCustody::handing_back(const std::string& card, UtcTime at) const {
    JCIC_TRY(const auto back, back_to_custody(card, at));
    JCIC_TRY(auto entry, entry_for(action::card_handed_back, back));
    return entry.rests_on(back.card.handed_out)
        .plain(std::string{field::failed_tries}, std::to_string(back.card.failed_tries));
}

Result<Entry> CardCustody::taking_back(const std::string& card, const domain::PersonId& unit_head,
                                       const std::string& reason, UtcTime at) const {
    JCIC_TRY(auto back, back_to_custody(card, at));
    if (unit_head == back.holder || unit_head == back.custodian)
        return fail(FaultCode::person_duty, "office.custody", {{"reason", "one-person"}});
    JCIC_CHECK(has_duty(register_, back.custodian, domain::Duty::card_custodian, at));
    JCIC_CHECK(has_duty(register_, unit_head, domain::Duty::unit_head, at));
    const auto& people = register_.people();
    back.signer = unit_head;
    back.page = taking_back_page(back.card, people.at(back.custodian), people.at(back.holder), people.at(unit_head),
                                 reason, at);
    JCIC_TRY(auto entry, entry_for(action::card_taken_back, back));
    return entry.rests_on(back.card.handed_out)
        .plain(std::string{field::unit_head}, unit_head.text())
        .plain(std::string{field::failed_tries}, std::to_string(back.card.failed_tries))
        .personal(std::string{field::reason}, reason, "card:" + card);
}

Result<Entry> CardCustody::entry_for(std::string_view action, const HandOver& hand_over) const {
    if (acting_ != hand_over.custodian && acting_ != hand_over.signer)
        return fail(FaultCode::person_duty, "office.custody", {{"reason", "other-seat"}});
    const std::string key = "card:" + hand_over.card.number;
    // Two hand-overs within one second have the same page, but not the same place in the trail.
    Packer said;
    said.text("jcic-desk hand-over v1").text(hand_over.page).u64(register_.applied());
    auto entry = event_about(hand_over.card.number, action, sha256_(said.done()));
    entry.plain(std::string{field::custodian}, hand_over.custodian.text())
        .plain(std::string{field::holder}, hand_over.holder.text())
        .plain(std::string{field::at}, domain::iso_text(hand_over.at))
        .personal(std::string{field::purpose}, hand_over.purpose, key)
        .personal(std::string{field::page}, hand_over.page, key);
    return entry.to_be_signed(hand_over.custodian, domain::purpose::hand_over)
        .to_be_signed(hand_over.signer, domain::purpose::hand_over);
}

Result<Entry> CardCustody::again(const Entry& hand_over) const {
    JCIC_TRY(const auto at, domain::parse_iso(hand_over.value(field::at)));
    const auto card = hand_over.subject.substr(std::min(hand_over.subject.size(), subject_beginning.size()));
    if (hand_over.action == action::card_handed_back) return handing_back(card, at);
    if (hand_over.action == action::card_taken_back) {
        JCIC_TRY(const auto head, domain::PersonId::parse(hand_over.value(field::unit_head)));
        return taking_back(card, head, hand_over.value(field::reason), at);
    }
    JCIC_TRY(const auto holder, domain::PersonId::parse(hand_over.value(field::holder)));
    return handing_out(card, holder, hand_over.value(field::purpose), at);
}

Result<void> CardCustody::write(const Entry& hand_over) {
    const auto written = journal_.transact(register_, [&]() -> Result<std::vector<Entry>> {
        JCIC_TRY(const auto now, again(hand_over));
        if (!domain::says_the_same(hand_over, now))
            return fail(FaultCode::query_changed, "office.custody", {{"card", hand_over.subject}});
        return std::vector{hand_over};
    });
    if (!written) return tl::unexpected<Fault>(written.error());
    return {};
}

Result<void> CardCustody::receive(const std::string& card, const domain::PersonId& custodian, UtcTime at) {
    const auto written = journal_.transact(register_, [&]() -> Result<std::vector<Entry>> {
        if (register_.cards().contains(card)) return not_in_custody(card, "known");
        JCIC_CHECK(has_duty(register_, custodian, domain::Duty::card_custodian, at));
        Packer said;
        said.text("jcic-desk card.received v1").text(card).text(custodian.text());
        auto entry = event_about(card, action::card_received, sha256_(said.done()));
        return std::vector{entry.plain(std::string{field::custodian}, custodian.text())};
    });
    if (!written) return tl::unexpected<Fault>(written.error());
    return {};
}

}  // namespace jcic::office
