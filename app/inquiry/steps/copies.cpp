// A record's copies on paper: numbered before they leave, each filed or destroyed in the end (R-PA-1, R-PA-4).

#include <algorithm>
#include <array>
#include <tuple>

#include "app/base/numbers.h"
#include "app/domain/catalogue/copy_actions.h"
#include "app/domain/events/names.h"
#include "app/domain/shown_text.h"
#include "app/domain/typed_text.h"
#include "app/inquiry/book/written.h"
#include "app/inquiry/form/own_words.h"
#include "app/inquiry/steps/copies.h"

namespace jcic::inquiry {
namespace {

using domain::Entry;
using domain::Item;

/// Why a record is needed on paper once more (R-PA-7): held to what a query's own reason is held to.
Result<void> reason_given(const std::string& reason) {
    if (reason.empty()) return fail(FaultCode::input_missing, "inquiry.copy", {{"field", std::string{field::reason}}});
    return gives_reason(reason, field::reason);
}

constexpr std::array copy_facts{field::queue, field::job,         field::pages,   field::sheets,
                                field::where, field::how,         field::witness, field::digest,
                                field::cause, field::certificate, field::card};

/// Which copy an entry names that somebody is to sign.
struct OneCopy {
    Item item{};
    int number = 0;
};
Result<OneCopy> one_copy_in(const Entry& entry) {
    JCIC_TRY(const auto item, domain::parse_item(entry.value(field::item)));
    const auto number = whole_number<int>(entry.value(field::number));
    if (!number || entry.signatures.empty()) return fail(FaultCode::query_changed, "inquiry.copy");
    return OneCopy{item, *number};
}

}  // namespace

/// A copy's pages are the work of whoever reserved it: their name stands on it (R-PA-1). What became of the paper may
/// be said by everybody who works with records; that nobody will find it, by the unit head alone.
Result<void> Copies::may_move(const CopyEntry& copy, domain::CopyEvent event) const {
    const bool leaves = event == domain::CopyEvent::send || event == domain::CopyEvent::export_;
    if (leaves && copy.by != acting_)
        return fail(FaultCode::person_duty, "inquiry.copy", {{"reason", "other-querier"}});
    if (event == domain::CopyEvent::write_off) JCIC_CHECK(needs(domain::Duty::unit_head));
    if (event == domain::CopyEvent::discard && copy.by == acting_) return {};
    return domain::may_account_for_copies(dependencies_.people().duties(acting_, today()));
}

Entry Copies::reservation(const QueryEntry& now, Item item, std::size_t number, const std::string& reason) const {
    auto reserved = entries_.event(now.id, action::copy_reserved, item);
    reserved.plain(std::string{field::number}, std::to_string(number));
    if (!reason.empty()) reserved.personal(std::string{field::reason}, reason, key_of_query(now.id));
    return reserved;
}

Result<int> Copies::reserve(const QueryId& id, Item item, const std::string& reason) {
    std::size_t number = 0;
    JCIC_CHECK(append(id, [&](const QueryEntry& now) -> Result<std::vector<Entry>> {
        JCIC_CHECK(has_case(now));
        JCIC_TRY(const auto* entry, with_record(now, item));
        number = entry->copies.size() + 1;
        if (number > 1) {
            JCIC_CHECK(reason_given(reason));
            if (dependencies_.policy().reprints == domain::Reprints::approved)
                return fail(FaultCode::input_missing, "inquiry.copy", {{"field", "approver"}});
        }
        return std::vector{reservation(now, item, number, reason)};
    }));
    return static_cast<int>(number);
}

/// By another who approves queries today: who prints is whose the case is (R-DU-6).
Result<Entry> Copies::another_of(const QueryEntry& now, Item item, const std::string& reason,
                                 const domain::PersonId& approver) {
    JCIC_CHECK(has_case(now));
    JCIC_TRY(const auto* entry, with_record(now, item));
    if (entry->copies.empty()) return fail(FaultCode::query_state, "inquiry.copy");
    JCIC_CHECK(reason_given(reason));
    if (approver == acting_) return fail(FaultCode::rule_du_6, "inquiry.copy", {{"reason", "self"}});
    if (!dependencies_.people().duties(approver, today()).contains(domain::Duty::supervisor))
        return fail(FaultCode::person_duty, "inquiry.copy",
                    {{"duty", std::string{domain::name_of(domain::Duty::supervisor)}}});
    const auto number = std::to_string(entry->copies.size() + 1);
    domain::ShownText page;
    page.line("再印", std::string(domain::code_of(item)) + " 第 " + number + " 份")
        .line("查詢", now.id)
        .line("案號", now.case_number)
        .line("原因", reason)
        .line("列印人員", acting_.text())
        .line("核准主管", approver.text());
    auto agreed = entries_.event(now.id, action::copy_agreed, item);
    agreed.plain(std::string{field::number}, number)
        .personal(std::string{field::reason}, reason, key_of_query(now.id))
        .personal(std::string{field::page}, page.take_text(), key_of_query(now.id));
    return agreed.to_be_signed(approver, domain::purpose::consent);
}

Result<Entry> Copies::another(const QueryId& id, Item item, const std::string& reason,
                              const domain::PersonId& approver) {
    JCIC_TRY(const auto* query, current(id));
    return another_of(*query, item, reason, approver);
}

Result<int> Copies::reserve(const QueryId& id, const Entry& another) {
    JCIC_TRY(const auto said, one_copy_in(another));
    const auto reason = another.value(field::reason);
    JCIC_CHECK(append(id, [&](const QueryEntry& now) -> Result<std::vector<Entry>> {
        JCIC_TRY(auto written, as_signed(another, another_of(now, said.item, reason, another.signatures[0].signer)));
        written.push_back(reservation(now, said.item, static_cast<std::size_t>(said.number), reason));
        return written;
    }));
    return said.number;
}

Result<domain::Record> Copies::record_for(const QueryId& id, Item item, int number) {
    JCIC_TRY(const auto* query, current(id));
    JCIC_CHECK(has_case(*query));
    JCIC_TRY(const auto* entry, with_record(*query, item));
    const auto reserved = std::ranges::any_of(entry->copies, [&](const CopyEntry& one) {
        return one.number == number && one.state == domain::CopyState::reserved && one.by == acting_;
    });
    if (!reserved) return fail(FaultCode::query_state, "inquiry.copy");
    JCIC_TRY(const auto packed, journal_.open(entry->record_event.sequence, field::record));
    return domain::Record::unpack(jcic::view(packed));
}

Result<const CopyEntry*> Copies::copy_to_move(const QueryEntry& query, Item item, int number,
                                              domain::CopyEvent event) const {
    const auto found = query.items.find(item);
    if (found == query.items.end()) return fail(FaultCode::query_state, "inquiry.copy");
    const auto& copies = found->second.copies;
    const auto copy = std::find_if(copies.begin(), copies.end(), [&](const CopyEntry& one) {
        return one.number == number && domain::next(one.state, event);
    });
    if (copy == copies.end()) return fail(FaultCode::query_state, "inquiry.copy");
    JCIC_CHECK(may_move(*copy, event));
    // What was opened before a hand-over is not printed after it.
    if (event == domain::CopyEvent::send || event == domain::CopyEvent::export_) JCIC_CHECK(has_case(query));
    return &*copy;
}

Result<void> Copies::copy(const QueryId& id, Item item, int number, domain::CopyEvent event,
                          const std::vector<Detail>& facts) {
    return append(id, [&](const QueryEntry& now) -> Result<std::vector<Entry>> {
        JCIC_CHECK(copy_to_move(now, item, number, event));
        if (event == domain::CopyEvent::destroy)  // before a witness, who signs it
            return fail(FaultCode::rule_pa_4, "inquiry.copy", {{"reason", "witness"}});
        auto entry = entries_.event(id, domain::events::action_of(event), item);
        entry.plain(std::string{field::number}, std::to_string(number));
        for (const auto& fact : facts) {
            if (std::find(copy_facts.begin(), copy_facts.end(), fact.key) == copy_facts.end())
                return fail(FaultCode::input_form, "inquiry.copy", {{"field", fact.key}});
            if (fact.key == field::where || fact.key == field::how)
                JCIC_CHECK(domain::typed_text(fact.value, fact.key, domain::longest_line));
            entry.plain(fact.key, fact.value);
        }
        return std::vector{entry};
    });
}

Result<Entry> Copies::destruction_of(const QueryEntry& now, Item item, int number, const std::string& how,
                                     const domain::PersonId& witness) {
    JCIC_TRY(const auto* copy, copy_to_move(now, item, number, domain::CopyEvent::destroy));
    if (says_nothing(how)) return fail(FaultCode::input_missing, "inquiry.copy", {{"field", std::string{field::how}}});
    JCIC_CHECK(domain::typed_text(how, field::how, domain::longest_line));
    JCIC_CHECK(may_witness(witness));
    domain::ShownText page;
    page.line("銷毀", std::string(domain::code_of(item)) + " 第 " + std::to_string(number) + " 份")
        .line("查詢", now.id)
        .line("方式", how)
        .line("見證人", witness.text());
    auto entry = entries_.event(now.id, action::copy_destroyed, item);
    entry.rests_on(copy->reservation)
        .plain(std::string{field::number}, std::to_string(number))
        .plain(std::string{field::how}, how)
        .plain(std::string{field::witness}, witness.text())
        .plain(std::string{field::page}, page.take_text());
    return entry.to_be_signed(witness, domain::purpose::witness);
}

Result<Entry> Copies::destruction(const QueryId& id, Item item, int number, const std::string& how,
                                  const domain::PersonId& witness) {
    JCIC_TRY(const auto* query, current(id));
    return destruction_of(*query, item, number, how, witness);
}

Result<void> Copies::destroy(const QueryId& id, const Entry& destruction) {
    JCIC_TRY(const auto said, one_copy_in(destruction));
    return append(id, [&](const QueryEntry& now) {
        return as_signed(destruction, destruction_of(now, said.item, said.number, destruction.value(field::how),
                                                     destruction.signatures.front().signer));
    });
}

Result<void> Copies::void_left_reserved() {
    JCIC_CHECK(journal_.refresh(book_));
    std::vector<std::tuple<QueryId, Item, int>> left;
    for (const auto& [id, query] : book_.queries())
        for (const auto& [item, entry] : query.items)
            for (const auto& one : entry.copies)
                if (one.state == domain::CopyState::reserved && one.by == acting_)
                    left.emplace_back(id, item, one.number);
    for (const auto& [id, item, number] : left) JCIC_CHECK(copy(id, item, number, domain::CopyEvent::discard, {}));
    return {};
}

}  // namespace jcic::inquiry
