#include "app/inquiry/book/fold.h"

#include <algorithm>
#include <array>

#include "app/base/numbers.h"
#include "app/domain/acts/act.h"
#include "app/domain/compared.h"
#include "app/domain/events/filing_names.h"
#include "app/domain/events/names.h"
#include "app/domain/events/revoked_names.h"
#include "app/domain/registers/case_corrections.h"
#include "app/domain/registers/desks.h"
#include "app/inquiry/book/effect.h"
#include "app/inquiry/book/written.h"
#include "app/inquiry/form/field_values.h"

namespace jcic::inquiry {
namespace {

// Follows a case's officer through its hand-overs. Internal to Book.

/// False for one that is not from who has the case, not of who has it, not to another, or not signed by who wrote it:
/// then the case stays where it is.
bool handed_over(QueryEntry& query, const domain::Recorded& event) {
    const auto& entry = event.entry;
    const auto from = domain::PersonId::parse(entry.value(field::from));
    const auto to = domain::PersonId::parse(entry.value(field::to));
    const auto rests_on = domain::EarlierEvent::parse(entry.value(field::rests_on));
    if (!from || !to || !rests_on || *from != query.holder || *to == query.holder || *rests_on != query.held_by)
        return false;
    // Nobody takes a case: it is given.
    const auto& signatures = entry.signatures;
    if (signatures.size() != 1 || signatures.front().signer.text() != event.person || event.person == to->text())
        return false;
    if (has_approved(query, *to)) return false;
    query.given.push_back({event.sequence, signatures.front().signer, *from, event.at});
    query.holder = *to;
    query.held_by = event.earlier();
    return true;
}

// Folds the use of a record, and the end of a query's term. Internal to Book.

bool move_record(QueryEntry& query, const domain::Recorded& event, domain::RecordEvent what) {
    auto* item = item_in(query, event.entry);
    if (item == nullptr || item->state != domain::ItemState::retrieved) return false;
    const auto state = domain::next(item->record, what);
    if (!state) return false;
    item->record = *state;
    return true;
}

bool record_viewed(QueryEntry& query, const domain::Recorded& event) {
    if (auto* item = item_in(query, event.entry)) item->viewed_at = event.at;
    return true;
}

/// Said of what may still be used; else it changes nothing, and is for a person to explain.
bool record_still_needed(QueryEntry& query, const domain::Recorded& event) {
    auto* item = item_in(query, event.entry);
    const auto which = domain::parse_item(event.entry.value(field::item));
    if (item == nullptr || !which || !waits_for_decision(*which, *item)) return false;
    item->needed_at = event.at;
    return true;
}

/// While the relation goes on; said again, the year begins anew (R-PA-11).
bool record_filed(QueryEntry& query, const domain::Recorded& event) {
    auto* item = item_in(query, event.entry);
    const auto which = domain::parse_item(event.entry.value(field::item));
    if (item == nullptr || !which || query.relation || !waits_for_decision(*which, *item)) return false;
    item->filed_at = event.at;
    return true;
}

/// From then on its month runs (R-PA-6).
void end_filing(ItemEntry& item, UtcTime at) {
    if (!item.filed_at) return;
    item.filed_at.reset();
    item.needed_at = at;
}

bool filing_withdrawn(QueryEntry& query, const domain::Recorded& event) {
    auto* item = item_in(query, event.entry);
    if (item == nullptr || !item->filed_at || item->record != domain::RecordState::held) return false;
    end_filing(*item, event.at);
    return true;
}

/// False where the record's state does not allow it.
bool record_used_up(QueryEntry& query, const domain::Recorded& event) {
    if (!move_record(query, event, domain::RecordEvent::use_up)) return false;
    item_in(query, event.entry)->used_up_at = event.at;
    return true;
}

bool record_erased(QueryEntry& query, const domain::Recorded& event) {
    return move_record(query, event, domain::RecordEvent::erase);
}

/// False where the event does not say how and when.
bool relation_ended(QueryEntry& query, const domain::Recorded& event) {
    const auto on = domain::RocDate::parse(event.entry.value(field::on));
    const auto end = domain::parse_relation_end(event.entry.value(field::relation));
    if (!on || !end) return false;
    query.relation = RelationEntry{*end, *on};
    for (auto& [item, entry] : query.items) end_filing(entry, event.at);
    return true;
}

/// Both stand: the later one counts from then on. False where the query did not bear what is said to be corrected.
bool case_number_corrected(QueryEntry& query, const domain::Recorded& event) {
    auto number = event.entry.value(field::case_number);
    const auto before = event.entry.value(domain::registers::case_number_before);
    if (number.empty() || number == before || before != query.case_number) return false;
    query.former_case_numbers.insert(before);
    query.former_case_numbers.erase(number);
    if (query.case_number_before.empty()) query.case_number_before = before;
    if (query.case_number_before == number) query.case_number_before.clear();  // as it was submitted, after all
    if (query.query) query.query->case_number = number;
    query.case_number = std::move(number);
    return true;
}

/// Leaves what a book says that is folded from the events after their values were destroyed.
bool query_erased(QueryEntry& query, const domain::Recorded&) {
    query.erased = true;
    query.query.reset();
    query.page.clear();
    if (query.first) query.first->remark.clear();
    if (query.approval) query.approval->remark.clear();
    for (auto& [item, entry] : query.items) {
        entry.serial.reset();
        // Whatever step its record had reached: with the term over, it goes.
        if (entry.state == domain::ItemState::retrieved) entry.record = domain::RecordState::erased;
        for (auto& copy : entry.copies) copy.reason.clear();
    }
    return true;
}

using domain::Entry;
using domain::Item;
using domain::ItemEvent;
using domain::ItemState;
using domain::Recorded;

std::optional<UtcTime> time_in(const Entry& entry, std::string_view name) {
    const auto time = domain::parse_iso(entry.value(name));
    if (!time) return std::nullopt;
    return *time;
}

bool move(ItemEntry* item, ItemEvent event) {
    if (item == nullptr) return false;
    const auto state = domain::next(item->state, event);
    if (!state) return false;
    item->state = *state;
    return true;
}

/// All of them or none: an event is believed whole.
bool move_all(QueryEntry& query, const std::set<Item>& items, ItemEvent event) {
    const auto may_move = [&](Item item) {
        const auto found = query.items.find(item);
        return found != query.items.end() && domain::next(found->second.state, event);
    };
    if (items.empty() || !std::all_of(items.begin(), items.end(), may_move)) return false;
    for (const auto item : items) move(&query.items.at(item), event);
    return true;
}

void set_problem(QueryEntry& query, const std::set<Item>& items, const std::string& problem) {
    for (const auto item : items)
        if (const auto found = query.items.find(item); found != query.items.end()) found->second.problem = problem;
}

bool decided(QueryEntry& query, const Recorded& event) {
    const auto approved = items_from(event.entry.value(field::approved));
    const auto refused = items_from(event.entry.value(field::refused));
    if (event.entry.signatures.size() != 1 || (approved.empty() && refused.empty())) return false;
    QueryEntry after = query;
    if (!approved.empty() && !move_all(after, approved, ItemEvent::approve)) return false;
    if (!refused.empty() && !move_all(after, refused, ItemEvent::refuse)) return false;
    for (const auto item : approved) after.items.at(item).approved_in = event.earlier();
    const auto& signature = event.entry.signatures.front();
    after.approval = Approval{event.sequence,
                              signature.signer,
                              event.at,
                              event.hash,
                              event.entry.value(field::remark),
                              event.entry.value(field::cause),
                              event.entry.value(field::desk)};
    query = std::move(after);
    return true;
}

/// Nothing is decided by it: every item that it names waits as before.
bool first_approved(QueryEntry& query, const Recorded& event) {
    const auto items = items_from(event.entry.value(field::approved));
    const auto waits = [&](Item item) {
        const auto found = query.items.find(item);
        return found != query.items.end() && found->second.state == ItemState::submitted;
    };
    if (event.entry.signatures.size() != 1 || items.empty() || !std::ranges::all_of(items, waits)) return false;
    query.first = FirstApproval{event.sequence, event.entry.signatures.front().signer, event.at, items,
                                event.entry.value(field::remark)};
    return true;
}

bool withdrawn(QueryEntry& query, const Recorded& event) {
    return move_all(query, items_from(event.entry.value(field::items)), ItemEvent::withdraw);
}

bool requesting(QueryEntry& query, const Recorded& event) {
    const auto items = items_from(event.entry.value(field::items));
    const auto key = array_from_hex<decltype(RequestEntry::key)>(event.entry.value(field::key));
    if (!key || !move_all(query, items, ItemEvent::request)) return false;
    RequestEntry request;
    request.key = *key;
    request.event = event.sequence;
    request.items = items;
    request.at = event.at;
    request.institution = event.entry.value(field::institution);
    request.card = event.entry.value(field::card);
    for (const auto item : items) {
        query.items.at(item).requested_at = event.at;
        query.items.at(item).problem.clear();
    }
    query.requests.push_back(std::move(request));
    return true;
}

bool several_with_problem(QueryEntry& query, const Recorded& event, ItemEvent what) {
    const auto items = items_from(event.entry.value(field::items));
    if (!move_all(query, items, what)) return false;
    set_problem(query, items, event.entry.value(field::problem));
    return true;
}

bool unsettled(QueryEntry& query, const Recorded& event) {
    return several_with_problem(query, event, ItemEvent::request_lost);
}

bool not_received(QueryEntry& query, const Recorded& event) {
    return several_with_problem(query, event, ItemEvent::not_received);
}

/// The host said something to the purpose: what went wrong before is over.
void answered(ItemEntry& item) {
    item.problem.clear();
    item.failures = 0;
    item.failed_at.reset();
    item.refused = false;
}

bool serial(QueryEntry& query, const Recorded& event) {
    auto* item = item_in(query, event.entry);
    const auto deadline = time_in(event.entry, field::deadline);
    if (!deadline || !move(item, ItemEvent::serial)) return false;
    if (const auto number = domain::SerialNumber::parse(event.entry.value(field::serial))) item->serial = *number;
    item->deadline = deadline;
    item->ask_again = time_in(event.entry, field::ask_again);
    answered(*item);
    return true;
}

/// A number that JCIC held for a request that is not in this trail: as if the item had been requested when it was
/// issued, by who is said to hold it. By its querier, with another's signature, of what was approved there.
bool taken_over(QueryEntry& query, const Recorded& event) {
    auto* item = item_in(query, event.entry);
    const auto issued = time_in(event.entry, field::issued);
    const auto deadline = time_in(event.entry, field::deadline);
    const auto which = domain::parse_item(event.entry.value(field::item));
    const auto& signatures = event.entry.signatures;
    if (event.person != query.querier.text() || signatures.size() != 1 || signatures.front().signer == query.querier)
        return false;
    const auto approved_in = domain::EarlierEvent::parse(event.entry.value(field::rests_on));
    if (item == nullptr || !approved_in || *approved_in != item->approved_in) return false;
    if (!issued || !deadline || !which || !move(item, ItemEvent::take_over)) return false;
    if (const auto number = domain::SerialNumber::parse(event.entry.value(field::serial))) item->serial = *number;
    item->taken_over_in = event.sequence;
    item->requested_at = issued;
    item->deadline = deadline;
    answered(*item);
    RequestEntry request;
    request.key = event.entry.id;
    request.event = event.sequence;
    request.items = {*which};
    request.at = *issued;
    request.institution = event.entry.value(field::institution);
    query.requests.push_back(std::move(request));
    return true;
}

bool one_with_problem(QueryEntry& query, const Recorded& event, ItemEvent what) {
    auto* item = item_in(query, event.entry);
    if (!move(item, what)) return false;
    item->problem = event.entry.value(field::problem);
    return true;
}

bool request_failed(QueryEntry& query, const Recorded& event) {
    return one_with_problem(query, event, ItemEvent::request_failed);
}

bool expired(QueryEntry& query, const Recorded& event) {
    return one_with_problem(query, event, ItemEvent::expire);
}

bool not_yet(QueryEntry& query, const Recorded& event) {
    auto* item = item_in(query, event.entry);
    if (item == nullptr || item->state != ItemState::serial_held) return false;
    item->ask_again = time_in(event.entry, field::ask_again);
    answered(*item);
    return true;
}

bool retrieved(QueryEntry& query, const Recorded& event) {
    auto* item = item_in(query, event.entry);
    if (!move(item, ItemEvent::retrieve)) return false;
    item->retrieved_at = event.at;
    item->record_event = event.earlier();
    answered(*item);
    return true;
}

bool other_name(QueryEntry& query, const Recorded& event) {
    auto* item = item_in(query, event.entry);
    if (item == nullptr || item->state != ItemState::retrieved) return false;
    item->other_name = event.entry.value(field::differs_from);
    return true;
}

bool settling(QueryEntry& query, const Recorded& event) {
    const auto key = event.entry.value(field::key);
    const auto request = std::find_if(query.requests.begin(), query.requests.end(),
                                      [&](const RequestEntry& r) { return to_hex(r.key) == key; });
    if (request == query.requests.end()) return false;
    request->asked_at = event.at;
    ++request->asked;
    return true;
}

/// A step that came to nothing: no state changes, the reason is kept for whoever looks. What fetches by itself waits.
/// What fetches or settles by itself and made way for a person's command leaves all as it was.
bool stopped(QueryEntry& query, const Recorded& event) {
    if (event.entry.value(field::step) != step::request &&
        event.entry.value(field::problem) == code_text(FaultCode::cancelled))
        return true;
    const auto items = items_from(event.entry.value(field::items));
    const auto problem = event.entry.value(field::problem);
    // What this desk's rules refuse to one person it may grant to the next; the host's word holds for all, so does the
    // trail's, and the program's own fault meets everybody.
    const bool for_all = problem.starts_with("host.") || problem == code_text(FaultCode::ledger_corrupt) ||
                         problem == code_text(FaultCode::internal);
    if (event.entry.value(field::step) == step::retrieve && for_all)
        for (const auto item : items)
            if (const auto found = query.items.find(item); found != query.items.end()) {
                ++found->second.failures;
                found->second.failed_at = event.at;
                found->second.refused = request_effect_of(problem) == RequestEffect::refused;
            }
    set_problem(query, items, problem);
    return true;
}

/// A query begins once.
bool begun_again(QueryEntry&, const Recorded&) {
    return false;
}

/// What is remembered and changes nothing.
bool noted(QueryEntry&, const Recorded&) {
    return true;
}

/// All of them or none; what may still come to something has no end to be seen.
bool end_seen(QueryEntry& query, const Recorded& event) {
    const auto items = items_from(event.entry.value(field::items));
    const auto over = [&](Item item) {
        const auto found = query.items.find(item);
        return found != query.items.end() && came_to_nothing(found->second.state);
    };
    if (items.empty() || !std::ranges::all_of(items, over)) return false;
    for (const auto item : items) query.items.at(item).end_seen = true;
    return true;
}

/// Its subject took back what it leans on: the first day that is said holds.
bool authorisation_revoked(QueryEntry& query, const Recorded& event) {
    const auto on = domain::RocDate::parse(event.entry.value(field::on));
    if (!on || query.revoked_on ||
        !domain::same_reference(event.entry.value(field::authorisation), query.authorisation))
        return false;
    query.revoked_on = *on;
    return true;
}

bool kept_otherwise(QueryEntry& query, const Recorded& event) {
    auto* item = item_in(query, event.entry);
    if (item == nullptr || !waits_for_basis(query, *item) || item->record != domain::RecordState::held) return false;
    item->kept_otherwise = true;
    return true;
}

/// Names with a comma between them.
std::set<std::string> names_in(std::string_view text) {
    std::set<std::string> out;
    while (!text.empty()) {
        const auto comma = std::min(text.find(','), text.size());
        if (comma > 0) out.emplace(text.substr(0, comma));
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return out;
}

struct Handler {
    std::string_view action;
    bool (*take)(QueryEntry&, const Recorded&);
};

/// Others that only an act's description names change nothing here: who checks makes no use of T52, whose month is not
/// begun anew by it (R-PA-6).
constexpr std::array handlers{
    Handler{action::query_submitted, begun_again},
    Handler{action::query_first_approved, first_approved},
    Handler{action::query_decided, decided},
    Handler{action::query_withdrawn, withdrawn},
    Handler{action::query_requesting, requesting},
    Handler{action::query_unsettled, unsettled},
    Handler{action::query_settling, settling},
    Handler{action::query_serial, serial},
    Handler{action::query_serial_taken_over, taken_over},
    Handler{action::query_request_failed, request_failed},
    Handler{action::query_not_received, not_received},
    Handler{action::query_retrieving, noted},
    Handler{action::query_not_yet, not_yet},
    Handler{action::query_expired, expired},
    Handler{action::query_stopped, stopped},
    Handler{action::query_end_seen, end_seen},
    Handler{action::serial_shown, noted},
    Handler{action::record_retrieved, retrieved},
    Handler{action::record_other_name, other_name},
    Handler{action::record_viewed, record_viewed},
    Handler{action::record_still_needed, record_still_needed},
    Handler{action::record_filed_with_case, record_filed},
    Handler{action::record_filing_withdrawn, filing_withdrawn},
    Handler{action::record_kept_otherwise, kept_otherwise},
    Handler{action::record_used_up, record_used_up},
    Handler{action::record_erased, record_erased},
    Handler{action::query_handed_over, handed_over},
    Handler{action::query_relation_ended, relation_ended},
    Handler{action::query_authorisation_revoked, authorisation_revoked},
    Handler{action::query_erased, query_erased},
    Handler{domain::registers::case_corrected, case_number_corrected},
    Handler{domain::registers::case_corrected_anew, case_number_corrected},
    Handler{domain::registers::case_correction_erased, noted},
    Handler{action::copy_reserved, copy_reserved},
};

bool moves_a_copy(const Recorded& event) {
    return std::ranges::any_of(domain::acts::of_copies(), [&event](const domain::acts::Act& act) {
        return std::ranges::find(act.endings, event.entry.action, &domain::acts::Ending::action) != act.endings.end();
    });
}

}  // namespace

std::optional<QueryEntry> begin_query(const QueryId& id, const Recorded& event) {
    const auto querier = domain::PersonId::parse(event.person);
    const auto items = items_from(event.entry.value(field::items));
    if (!querier || items.empty()) return std::nullopt;
    QueryEntry query{.id = id,
                     .querier = *querier,
                     .holder = *querier,
                     .submitted_at = event.at,
                     .query = read_query(event.entry),
                     .case_number = event.entry.value(field::case_number),
                     .authorisation = event.entry.value(field::authorisation),
                     .file = event.entry.value(field::batch_file),
                     .page = event.entry.value(field::page),
                     .submission = event.earlier(),
                     .held_by = event.earlier(),
                     .given = {},
                     .items = {},
                     .first = {},
                     .approval = {},
                     .requests = {},
                     .relation = {},
                     .holds_then = names_in(event.entry.value(field::holds)),
                     .erased = false,
                     .last_written = event.at,
                     .story = {event.sequence},
                     .contradictions = {}};
    for (const auto item : items) query.items.emplace(item, ItemEntry{});
    return query;
}

std::vector<std::string_view> folded_actions() {
    std::set<std::string_view> out;
    for (const auto& handler : handlers) out.insert(handler.action);
    for (const auto acts : domain::acts::all())
        for (const auto& act : acts) {
            for (const auto& ending : act.endings) out.insert(ending.action);
            if (act.second != nullptr) out.insert(act.second->on);
        }
    out.erase(std::string_view());
    return {out.begin(), out.end()};
}

bool fold_event(QueryEntry& query, const Recorded& event) {
    query.story.push_back(event.sequence);
    query.last_written = event.at;
    const auto handler = std::find_if(handlers.begin(), handlers.end(),
                                      [&](const Handler& h) { return h.action == event.entry.action; });
    if (handler != handlers.end()) return handler->take(query, event);
    return !moves_a_copy(event) || copy_moved(query, event);
}

}  // namespace jcic::inquiry
