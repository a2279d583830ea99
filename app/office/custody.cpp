// Where the card is: out of custody and back, each time by two persons over one page (R-DU-3, R-DU-9).

#include <algorithm>

#include "app/office/office.h"
#include "app/office/vocabulary.h"

namespace jcic::office {
namespace {

using domain::Entry;

constexpr std::string_view hand_over_purpose = "hand-over";

tl::unexpected<Fault> not_in_custody(const std::string& card, std::string reason) {
    return fail(FaultCode::card_custody, "office.custody", {{"card", card}, {"reason", std::move(reason)}});
}

/// A value can break neither out of its line nor into the next column.
std::string one_line(std::string value) {
    const auto control = [](unsigned char c) { return c < 0x20 || c == 0x7F; };
    std::replace_if(value.begin(), value.end(), control, ' ');
    return value;
}

/// Ids follow from what is said: the same hand-over written twice stands once.
Entry event_about(const std::string& card, std::string_view action, const Digest& said) {
    Entry entry;
    std::copy_n(said.begin(), entry.id.size(), entry.id.begin());
    entry.action = action;
    entry.subject = "card:" + card;
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
    std::string card;
    domain::PersonId custodian;
    domain::PersonId holder;
    std::string purpose;
    UtcTime at{};
    std::string page;
};

std::string hand_over_page(bool out, const std::string& card, const PersonEntry& custodian, const PersonEntry& holder,
                           const std::string& purpose, UtcTime at) {
    std::string text;
    const auto line = [&](std::string_view label, const std::string& value) {
        text.append(label).append("\t").append(one_line(value)).append("\n");
    };
    line("文件", out ? "晶片卡借出登記 v1" : "晶片卡歸還登記 v1");
    line("晶片卡號", card);
    line("保管人員", custodian.name + " " + custodian.code.text());
    line("借用人員", holder.name + " " + holder.code.text());
    line("用途", purpose);
    line("時間", domain::roc_time_text(at, true));
    return text;
}

CardCustody::CardCustody(domain::Journal& journal, Register& reg, domain::PersonId acting, Sha256 sha256)
    : journal_(journal), register_(reg), acting_(std::move(acting)), sha256_(std::move(sha256)) {}

Result<CardCustody::HandOver> CardCustody::out_of_custody(const std::string& card, const domain::PersonId& holder,
                                                          const std::string& purpose, UtcTime at) const {
    const auto found = register_.cards().find(card);
    if (found == register_.cards().end()) return not_in_custody(card, "unknown");
    if (found->second.holder) return not_in_custody(card, "out");
    const auto& custodian = found->second.custodian;
    if (custodian == holder)
        return fail(FaultCode::rule_du_3, "office.custody", {{"reason", "custodian"}, {"person", holder.text()}});
    JCIC_CHECK(has_duty(register_, custodian, domain::Duty::card_custodian, at));
    JCIC_CHECK(has_duty(register_, holder, domain::Duty::query_officer, at));
    JCIC_CHECK(domain::may_hold_card(register_.duties(holder, domain::roc_date_at(at))));
    const auto& people = register_.people();
    return HandOver{card,   custodian,
                    holder, purpose,
                    at,     hand_over_page(true, card, people.at(custodian), people.at(holder), purpose, at)};
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
    const auto& purpose = found->second.purpose;
    return HandOver{card,
                    custodian->first,
                    holder->first,
                    purpose,
                    at,
                    hand_over_page(false, card, custodian->second, holder->second, purpose, at)};
}

Result<Entry> CardCustody::signed_event(std::string_view action, const HandOver& hand_over,
                                        const domain::Signature& custodian, const domain::Signature& holder) const {
    const auto digest = sha256_(view(hand_over.page));
    const auto over_this_page = [&](const domain::Signature& signature, const domain::PersonId& signer) {
        return signature.signer == signer && signature.purpose == hand_over_purpose && signature.digest == digest;
    };
    if (!over_this_page(custodian, hand_over.custodian) || !over_this_page(holder, hand_over.holder))
        return fail(FaultCode::query_changed, "office.custody", {{"card", hand_over.card}});
    if (acting_ != hand_over.custodian && acting_ != hand_over.holder)
        return fail(FaultCode::person_duty, "office.custody", {{"reason", "other-seat"}});
    const std::string key = "card:" + hand_over.card;
    // Two hand-overs within one second have the same page, but not the same place in the trail.
    Packer said;
    said.text("jcic-desk hand-over v1").bytes(digest).u64(register_.applied());
    auto entry = event_about(hand_over.card, action, sha256_(said.done()));
    entry.plain(std::string{field::custodian}, hand_over.custodian.text())
        .plain(std::string{field::holder}, hand_over.holder.text())
        .plain(std::string{field::at}, domain::iso_text(hand_over.at))
        .personal(std::string{field::purpose}, hand_over.purpose, key)
        .personal(std::string{field::page}, hand_over.page, key);
    entry.signatures = {custodian, holder};
    return entry;
}

Result<void> CardCustody::hand_out(const std::string& card, const domain::PersonId& holder, const std::string& purpose,
                                   UtcTime at, const domain::Signature& custodian,
                                   const domain::Signature& holder_signature) {
    const auto written = journal_.transact(register_, [&]() -> Result<std::vector<Entry>> {
        JCIC_TRY(const auto hand_over, out_of_custody(card, holder, purpose, at));
        JCIC_TRY(auto entry, signed_event(action::handed_out, hand_over, custodian, holder_signature));
        return std::vector{std::move(entry)};
    });
    if (!written) return tl::unexpected<Fault>(written.error());
    return {};
}

Result<void> CardCustody::hand_back(const std::string& card, UtcTime at, const domain::Signature& custodian,
                                    const domain::Signature& holder_signature, int failed_tries_since) {
    const auto written = journal_.transact(register_, [&]() -> Result<std::vector<Entry>> {
        JCIC_TRY(const auto hand_over, back_to_custody(card, at));
        JCIC_TRY(auto entry, signed_event(action::handed_back, hand_over, custodian, holder_signature));
        return std::vector{entry.plain(std::string{field::failed_tries}, std::to_string(failed_tries_since))};
    });
    if (!written) return tl::unexpected<Fault>(written.error());
    return {};
}

Result<void> CardCustody::receive(const std::string& card, const domain::PersonId& custodian) {
    const auto written = journal_.transact(register_, [&]() -> Result<std::vector<Entry>> {
        if (register_.cards().contains(card)) return not_in_custody(card, "known");
        const auto person = register_.people().find(custodian);
        if (person == register_.people().end() || !person->second.duties.contains(domain::Duty::card_custodian))
            return fail(FaultCode::rule_du_1, "office.custody", {{"person", custodian.text()}});
        Packer said;
        said.text("jcic-desk card.received v1").text(card).text(custodian.text());
        auto entry = event_about(card, action::received, sha256_(said.done()));
        return std::vector{entry.plain(std::string{field::custodian}, custodian.text())};
    });
    if (!written) return tl::unexpected<Fault>(written.error());
    return {};
}

}  // namespace jcic::office
