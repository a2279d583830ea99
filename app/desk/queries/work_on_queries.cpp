#include "app/desk/queries/work_on_queries.h"

#include <algorithm>
#include <array>

#include "app/desk/rooms/plugs.h"
#include "app/desk/rooms/rooms.h"

namespace jcic::desk {
namespace {

using domain::ItemState;

WorkOutcome requested(const Seat& seat, const WorkPiece& piece, domain::Item item, const Result<void>& told) {
    WorkOutcome out{piece.kind, piece.query, item, std::nullopt, false};
    const auto* query = seat.book.find(piece.query);
    const auto* found = query == nullptr ? nullptr : &query->items.at(item);
    const auto state = found == nullptr ? ItemState::draft : found->state;
    if (state == ItemState::serial_held || state == ItemState::retrieved) return out;
    if (!told) out.fault = told.error();
    // The host's answer to one item of several is told in its own event, and by the whole request only where none came.
    if (state == ItemState::failed && (told || told.error().text() != found->problem))
        out.fault = Fault{fault_code(found->problem).value_or(FaultCode::host_refused), "inquiry.request", {}};
    if (out.fault) return out;
    const bool open = state == ItemState::requesting || state == ItemState::unsettled;
    out.fault = Fault{open ? FaultCode::query_unsettled : FaultCode::query_state, "inquiry.request", {}};
    return out;
}

/// One request for all its items: each has its own answer.
Result<void> request(Rooms& rooms, QueryWork& work, const WorkPiece& piece, const std::stop_token& stop) {
    auto& seat = *rooms.seat;
    PluggedSigner card(rooms);
    const PluggedCustody custody(seat.people, seat.registers, rooms.today());
    PluggedHost host(rooms);
    auto told = seat.inquiries->requests.request(piece.query, card, custody, host, stop);
    work.left.pop_front();
    for (const auto item : piece.items) work.done.push_back(requested(seat, piece, item, told));
    return told;
}

Result<void> fetch(Rooms& rooms, QueryWork& work, const WorkPiece& piece, const std::stop_token& stop) {
    const auto item = *piece.items.begin();
    PluggedHost host(rooms);
    const auto told = rooms.seat->inquiries->retrievals.retrieve(piece.query, item, host, stop);
    WorkOutcome out{piece.kind, piece.query, item, std::nullopt, told && !*told};
    if (!told) out.fault = told.error();
    if (!told && told.error().code == FaultCode::cancelled && stop.stop_requested()) return {};  // it made way
    work.left.pop_front();
    work.done.push_back(std::move(out));
    if (told) return {};
    return tl::unexpected<Fault>(told.error());
}

}  // namespace

bool only_this_one(const Fault& fault) {
    constexpr std::array of_all{FaultCode::host_unreachable, FaultCode::host_unknown_effect, FaultCode::host_untrusted,
                                FaultCode::host_session,     FaultCode::cancelled,           FaultCode::person_ended,
                                FaultCode::person_duty};
    if (fault.code == FaultCode::ledger_sealed || fault.code == FaultCode::ledger_erased) return true;
    if (std::ranges::find(of_all, fault.code) != of_all.end()) return false;
    constexpr std::array<std::string_view, 5> rooms{"card.", "reader.", "service.", "ledger.", "session."};
    return std::ranges::none_of(rooms, [&](std::string_view room) { return fault.text().starts_with(room); });
}

std::size_t begin_work(Seat& seat, const std::vector<WorkPiece>& pieces) {
    if (pieces.empty()) return 0;
    if (!seat.work || !seat.work->under_way()) seat.work.emplace();
    auto& left = seat.work->left;
    std::size_t items = 0;
    for (const auto& piece : pieces) {
        if (std::ranges::find(left, piece) != left.end()) continue;
        left.push_back(piece);
        items += piece.items.size();
    }
    if (items > 0) seat.work->paused = false;
    return items;
}

void end_work(Seat& seat, const Fault& why) {
    if (!seat.work || !seat.work->under_way()) return;
    seat.work->ended = why;
    seat.work->paused = false;
}

void pause_work(Seat& seat, bool paused) {
    if (seat.work && seat.work->under_way()) seat.work->paused = paused;
}

void work_on(Rooms& rooms, const std::stop_token& stop) {
    auto& work = *rooms.seat->work;
    const auto piece = work.left.front();  // it stays there until it has ended: that is seen meanwhile
    const auto told =
        piece.kind == WorkKind::request ? request(rooms, work, piece, stop) : fetch(rooms, work, piece, stop);
    if (!told && !only_this_one(told.error())) end_work(*rooms.seat, told.error());
}

}  // namespace jcic::desk
