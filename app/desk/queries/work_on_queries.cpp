#include "app/desk/queries/work_on_queries.h"

#include <algorithm>
#include <utility>

#include "app/base/boundary.h"
#include "app/desk/rooms/plugs.h"
#include "app/desk/rooms/rooms.h"
#include "app/inquiry/book/effect.h"

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

/// What a round left of its pieces.
struct Left {
    std::vector<WorkPiece> not_begun;
    std::optional<Fault> ended{};  ///< why
    void note(const Fault& fault) {
        if (!ended && !only_this_one(fault)) ended = fault;
    }
};

/// One request for all its items: each has its own answer.
Left request(Rooms& rooms, QueryWork& work, const std::vector<WorkPiece>& pieces, const std::stop_token& stop) {
    auto& seat = *rooms.seat;
    PluggedSigner card(rooms);
    const PluggedCustody custody(seat.people, seat.registers, rooms.today());
    PluggedHost host(rooms);
    std::vector<inquiry::QueryId> ids;
    for (const auto& piece : pieces) ids.push_back(piece.query);
    const auto told = seat.inquiries->requests.request_each(ids, card, custody, host, stop);
    seat.request_stride.took(pieces.size(), card.waited() + host.waited());
    Left left;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (!told[i]) {
            left.not_begun.push_back(pieces[i]);
            continue;
        }
        for (const auto item : pieces[i].items) work.done.push_back(requested(seat, pieces[i], item, *told[i]));
        if (!*told[i]) left.note(told[i]->error());
    }
    return left;
}

/// The same, item by item.
Left fetch(Rooms& rooms, QueryWork& work, const std::vector<WorkPiece>& pieces, const std::stop_token& stop) {
    inquiry::Retrievals::Items items;
    for (const auto& piece : pieces) items.emplace_back(piece.query, *piece.items.begin());
    const auto told = fetch_each(rooms, items, stop);
    Left left;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const auto& one = told[i];
        const bool made_way = one && !*one && one->error().code == FaultCode::cancelled && stop.stop_requested();
        if (!one || made_way) {
            left.not_begun.push_back(pieces[i]);
            continue;
        }
        WorkOutcome out{pieces[i].kind, pieces[i].query, items[i].second, std::nullopt, *one && !**one};
        if (!*one) out.fault = one->error();
        work.done.push_back(std::move(out));
        if (!*one) left.note(one->error());
    }
    return left;
}

/// Of one kind, as the first, and of a query one request: the first ones of those that are left.
std::vector<WorkPiece> first_pieces(const QueryWork& work, std::size_t most) {
    std::vector<WorkPiece> out;
    const auto fits = [&](const WorkPiece& piece) {
        return std::ranges::none_of(out, [&](const WorkPiece& one) {
            return one.kind != piece.kind || (one.query == piece.query && one.kind == WorkKind::request) ||
                   one == piece;
        });
    };
    for (const auto& piece : work.left) {
        if (out.size() == most || !fits(piece)) break;
        out.push_back(piece);
    }
    return out;
}

/// An exception ended them. Of several nobody knows which it was: they come again one by one, and what has begun is
/// told as it stands. Of one it is told, and the others go on.
Left escaped_from(Seat& seat, QueryWork& work, const std::vector<WorkPiece>& pieces, const Fault& fault) {
    seat.request_stride = {};
    seat.fetch_stride = {};
    if (pieces.size() > 1) return {pieces};
    const auto& piece = pieces.front();
    const Result<void> told = tl::unexpected<Fault>(fault);
    for (const auto item : piece.items)
        work.done.push_back(piece.kind == WorkKind::request ? requested(seat, piece, item, told)
                                                            : WorkOutcome{piece.kind, piece.query, item, fault, false});
    return {};
}

}  // namespace

std::vector<inquiry::Retrievals::Fetched> fetch_each(Rooms& rooms, const inquiry::Retrievals::Items& items,
                                                     const std::stop_token& stop) {
    PluggedHost host(rooms);
    auto told = rooms.seat->inquiries->retrievals.retrieve_each(items, host, stop);
    rooms.seat->fetch_stride.took(items.size(), host.waited());
    return told;
}

bool only_this_one(const Fault& fault) {
    return inquiry::only_this_one(fault);
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
    auto& seat = *rooms.seat;
    auto& work = *seat.work;
    const bool requests = work.left.front().kind == WorkKind::request;
    // They stay there until they have ended: that is seen meanwhile.
    const auto pieces = first_pieces(work, (requests ? seat.request_stride : seat.fetch_stride).of(work.left.size()));
    const auto done_before = work.done.size();
    auto went = bounded("desk.work", [&]() -> Result<Left> {
        return requests ? request(rooms, work, pieces, stop) : fetch(rooms, work, pieces, stop);
    });
    if (!went) {
        rooms.diagnostics->fault(went.error());
        work.done.erase(work.done.begin() + static_cast<std::ptrdiff_t>(done_before), work.done.end());
    }
    const auto left = went ? std::move(*went) : escaped_from(seat, work, pieces, went.error());
    work.left.erase(work.left.begin(), work.left.begin() + static_cast<std::ptrdiff_t>(pieces.size()));
    work.left.insert(work.left.begin(), left.not_begun.begin(), left.not_begun.end());
    if (left.ended) end_work(seat, *left.ended);
}

}  // namespace jcic::desk
