#include "app/desk/printing/copy_in_ledger.h"

#include <algorithm>

#include "app/desk/printing/page_proofs.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/events/names.h"
#include "app/inquiry/book/written.h"
#include "app/ledger/session/proof_source.h"

namespace jcic::desk {
namespace {

constexpr std::size_t commitment_digits = 32;
constexpr std::size_t most_events = 10'000;  ///< of one query, of one kind

/// "ab… cd…": one commitment a page.
int pages_in(const std::string& commitments) {
    return static_cast<int>((commitments.size() + 1) / (commitment_digits + 1));
}

bool laid_out(const domain::Recorded& event, const paper::PageProof& proof) {
    const auto commitment = to_hex(proof.commitment);
    const auto at = static_cast<std::size_t>(proof.page - 1) * (commitment_digits + 1);
    const auto commitments = event.entry.value(field::commitments);
    return event.entry.action == action::page_committed &&
           event.entry.value(field::number) == std::to_string(proof.copy) && at < commitments.size() &&
           commitments.compare(at, commitment.size(), commitment) == 0;
}

void read_copy(CopyInLedger& copy, const inquiry::QueryEntry& query) {
    copy.case_number = query.case_number;
    if (query.query) copy.person = query.query->subject_name + " " + query.query->subject.masked();
    const auto wanted = domain::parse_item(copy.item);
    if (!wanted) return;
    const auto item = query.items.find(*wanted);
    if (item == query.items.end()) return;
    for (const auto& one : item->second.copies)
        if (one.number == copy.number) copy.state = one.state;
}

}  // namespace

Result<std::optional<domain::Recorded>> LedgerOfCopies::event(std::uint64_t sequence) {
    ledger::EventQuery wanted;
    wanted.start = sequence;
    wanted.limit = 1;
    JCIC_TRY(auto events, seat_.session->events(wanted));
    if (sequence == 0 || events.empty() || events.front().sequence != sequence)
        return std::optional<domain::Recorded>();
    return std::optional(std::move(events.front()));
}

Result<void> LedgerOfCopies::check_event(CheckedPage& page, std::size_t number) {
    if (!page.proof) return {};
    const auto& proof = *page.proof;
    page.finding.event_compared = true;
    const auto say = [&](FaultCode code, std::vector<Detail> details) {
        details.insert(details.begin(), {"page", std::to_string(number)});
        page.finding.faults.push_back({code, "proof", std::move(details)});
    };
    JCIC_TRY(const auto recorded, event(proof.event));
    const auto inclusion = recorded && laid_out(*recorded, proof)
                               ? ledger::ProofSource(*seat_.session).inclusion(proof.event)
                               : fail(FaultCode::proof_event, "proof");
    if (!inclusion || !ledger::inclusion_holds(recorded->hash, proof.event - 1, inclusion->head.size, inclusion->path,
                                               inclusion->head.root)) {
        say(FaultCode::proof_event, {{"sequence", std::to_string(proof.event)}});
        return {};
    }
    if (proof.last != (proof.page == pages_in(recorded->entry.value(field::commitments))))
        say(FaultCode::proof_pages, {{"reason", "last"}, {"pages", std::to_string(proof.page)}});
    return {};
}

Result<std::vector<domain::Recorded>> LedgerOfCopies::events(std::string_view action, const CopyInLedger& copy) {
    ledger::EventQuery wanted;
    wanted.action = action;
    wanted.subject = inquiry::subject_of(copy.query);
    wanted.limit = most_events;
    JCIC_TRY(auto events, seat_.session->events(wanted));
    std::erase_if(events, [&](const domain::Recorded& event) {
        return event.entry.value(field::item) != copy.item ||
               event.entry.value(field::number) != std::to_string(copy.number);
    });
    return events;
}

Result<std::optional<CopyInLedger>> LedgerOfCopies::find(const paper::PageProof& proof, const Digest& file) {
    JCIC_TRY(const auto recorded, event(proof.event));
    if (!recorded || !laid_out(*recorded, proof)) return std::optional<CopyInLedger>();
    CopyInLedger copy;
    copy.number = proof.copy;
    copy.query = inquiry::query_of(recorded->entry.subject).value_or("");
    copy.item = recorded->entry.value(field::item);
    copy.pages = pages_in(recorded->entry.value(field::commitments));
    JCIC_CHECK(seat_.book.bring(copy.query));
    if (const auto* query = seat_.book.find(copy.query)) read_copy(copy, *query);
    for (const auto action : {action::copy_sent, action::record_exported}) {
        JCIC_TRY(const auto left, events(action, copy));
        copy.left_as_file = copy.left_as_file || (action == action::record_exported && !left.empty());
        copy.this_file = copy.this_file || std::ranges::any_of(left, [&](const domain::Recorded& one) {
                             return one.entry.value(field::digest) == to_hex(file);
                         });
    }
    return std::optional(std::move(copy));
}

std::optional<Fault> fault_of_state(const CopyInLedger& copy) {
    using domain::CopyState;
    const bool may_be = copy.state == CopyState::at_printer || copy.state == CopyState::out ||
                        copy.state == CopyState::filed || copy.state == CopyState::unused ||
                        copy.state == CopyState::exported;
    if (may_be) return std::nullopt;
    return Fault{FaultCode::proof_state,
                 "proof",
                 {{"number", std::to_string(copy.number)},
                  {"state", copy.state ? std::string(domain::name_of(*copy.state)) : "unknown"}}};
}

}  // namespace jcic::desk
