#include "app/desk/queries/work_on_queries.h"

#include <algorithm>
#include <deque>
#include <functional>
#include <numeric>
#include <optional>
#include <utility>

#include "app/base/boundary.h"
#include "app/desk/queries/query_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/plugs.h"
#include "app/inquiry/book/effect.h"
#include "app/inquiry/steps/retrievals.h"

namespace jcic::desk {
namespace {

using domain::ItemState;

WorkOutcome requested(const Seat& seat, const WorkPiece& piece, domain::Item item, const Result<void>& told) {
    WorkOutcome out{piece.kind, piece.query, item, std::nullopt, false};
    const auto* query = seat.book().find(piece.query);
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

/// How far the strides of one round have come.
class OnTheWay {
public:
    OnTheWay(const With<const Machine, Seating, const LastRound>& parts, WorkStride& stride)
        : parts_(parts), stride_(stride) {}
    /// So many were begun and have not ended.
    [[nodiscard]] std::size_t in_hand() const {
        return std::accumulate(in_hand_.begin(), in_hand_.end(), std::size_t{0});
    }
    /// Of them, in the stride that ends first: the next one is begun before it is written what became of it.
    [[nodiscard]] std::size_t first_in_hand() const { return in_hand_.empty() ? 0 : in_hand_.front(); }
    /// How many come next of so many that wait, now that those in hand have been asked; card and host took `waited` in
    /// all. None where somebody waits for the round's end, or it has lasted.
    [[nodiscard]] std::size_t next(std::size_t waiting, Millis waited) {
        asked(waited);
        const auto now = parts_.machine.clock().since_boot();
        if (!begun_) {
            begun_ = now;
            return stride_.of(waiting);
        }
        const bool goes_on = parts_.last_round.goes_on() && parts_.seating.seat()->jcic().is_open();
        return goes_on && now - *begun_ < longest_round ? stride_.of(waiting) : 0;
    }
    void began(std::size_t pieces) {
        if (pieces > 0) in_hand_.push_back(pieces);
        not_asked_ = pieces;
    }
    void asked(Millis waited) { stride_.took(std::exchange(not_asked_, 0), waited - std::exchange(waited_, waited)); }
    void ended() {
        in_hand_.pop_front();
        parts_.last_round.let_others_in();
    }

private:
    /// The card, printers and what time brings are looked at between rounds.
    static constexpr Millis longest_round{1'000};
    With<const Machine, Seating, const LastRound> parts_;
    WorkStride& stride_;
    std::optional<Millis> begun_;
    Millis waited_{};
    std::deque<std::size_t> in_hand_;  ///< by stride
    std::size_t not_asked_ = 0;        ///< of the last one
};

/// So many wait after those in hand; none once it was ended, by a fault that only writing may show.
std::size_t still_waiting(const QueryWork& work, std::size_t in_hand) {
    return work.ended ? 0 : work.left.size() - in_hand;
}

/// Of one kind, as the first, and of a query one request: the first ones after those in hand.
std::vector<WorkPiece> next_pieces(const QueryWork& work, std::size_t in_hand, std::size_t most) {
    std::vector<WorkPiece> out;
    const auto& left = work.left;
    for (auto at = in_hand; at < left.size() && out.size() < most; ++at) {
        const bool fits =
            std::none_of(left.begin(), left.begin() + static_cast<std::ptrdiff_t>(at), [&](const auto& one) {
                return one.kind != left[at].kind || (one.query == left[at].query && one.kind == WorkKind::request) ||
                       one == left[at];
            });
        if (!fits) break;
        out.push_back(left[at]);
    }
    return out;
}

/// The first pieces of what is left have ended: what became of them is told, and those that were not begun come again.
class Ending {
public:
    explicit Ending(WorkQueue& queue) : queue_(queue) {}
    void not_begun(const WorkPiece& piece) { not_begun_.push_back(piece); }
    void done(WorkOutcome outcome) { queue_.note_outcome(std::move(outcome)); }
    void note(const Fault& fault) {
        if (!ends_ && !only_this_one(fault)) ends_ = fault;
    }
    void take_off(std::size_t pieces) {
        queue_.take_off(pieces, not_begun_);
        if (ends_) queue_.end(*ends_);
    }

private:
    WorkQueue& queue_;
    std::vector<WorkPiece> not_begun_;
    std::optional<Fault> ends_;
};

/// One request for all its items: each has its own answer.
void request(const With<const Machine, Seating, HostLine, CardLine, const LastRound>& parts, OnTheWay& way,
             const std::stop_token& stop) {
    auto& seat = *parts.seating.seat();
    const auto& left = seat.work()->left;
    PluggedSigner card(parts);
    const PluggedCustody custody(seat.people(), seat.registers(), parts.machine.today());
    PluggedHost host(parts);
    const auto waited = [&] { return card.waited() + host.waited(); };
    const auto next = [&] {
        std::vector<inquiry::QueryId> ids;
        const auto most = way.next(still_waiting(*seat.work(), way.in_hand()), waited());
        for (const auto& piece : next_pieces(*seat.work(), way.in_hand(), most)) ids.push_back(piece.query);
        way.began(ids.size());
        return ids;
    };
    const auto told = [&](const std::vector<inquiry::Outcome>& all) {
        Ending ending(seat.work_queue());
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto& piece = left[i];
            if (!all[i]) {
                ending.not_begun(piece);
                continue;
            }
            for (const auto item : piece.items) ending.done(requested(seat, piece, item, *all[i]));
            if (!*all[i]) ending.note(all[i]->error());
        }
        ending.take_off(all.size());
        way.ended();
    };
    seat.inquiries().requests.request_each({next, told}, card, custody, host, stop);
    way.asked(waited());
}

using Fetched = inquiry::Retrievals::Fetched;

/// Stride after stride: `take` gives the next, at most so many of those that wait after those in hand.
void fetch_strides(const With<const Machine, Seating, HostLine, CardLine, const LastRound>& parts, OnTheWay& way,
                   const std::function<std::size_t()>& waiting,
                   const std::function<inquiry::Retrievals::Items(std::size_t)>& take,
                   const std::function<void(const std::vector<Fetched>&)>& told, const std::stop_token& stop) {
    PluggedHost host(parts);
    const auto next = [&] {
        auto items = take(way.next(waiting(), host.waited()));
        way.began(items.size());
        return items;
    };
    parts.seating.seat()->inquiries().retrievals.retrieve_each({next, told}, host, stop);
    way.asked(host.waited());
}

/// The same, item by item.
void fetch(const With<const Machine, Seating, HostLine, CardLine, const LastRound>& parts, OnTheWay& way,
           const std::stop_token& stop) {
    auto& seat = *parts.seating.seat();
    const auto& left = seat.work()->left;
    const auto take = [&](std::size_t most) {
        inquiry::Retrievals::Items items;
        for (const auto& piece : next_pieces(*seat.work(), way.in_hand(), most))
            items.emplace_back(piece.query, *piece.items.begin());
        return items;
    };
    const auto told = [&](const std::vector<Fetched>& all) {
        Ending ending(seat.work_queue());
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto& piece = left[i];
            const auto& one = all[i];
            const bool made_way = one && !*one && one->error().code == FaultCode::cancelled && stop.stop_requested();
            if (!one || made_way) {
                ending.not_begun(piece);
                continue;
            }
            WorkOutcome out{piece.kind, piece.query, *piece.items.begin(), std::nullopt, *one && !**one};
            if (!*one) out.fault = one->error();
            ending.done(std::move(out));
            if (!*one) ending.note(one->error());
        }
        ending.take_off(all.size());
        way.ended();
    };
    fetch_strides(
        parts, way, [&] { return still_waiting(*seat.work(), way.in_hand()); }, take, told, stop);
}

/// An exception ended the first stride in hand, and whatever was begun after it is not told of. Of several pieces
/// nobody knows which it was: they come again one by one, and what has begun is told as it stands. Of one it is told,
/// and the others go on; so it is of the first, where none was in hand yet.
void escaped_from(Seat& seat, std::size_t first_in_hand, const Fault& fault) {
    seat.work_queue().begin_strides_anew();
    if (first_in_hand > 1 || !seat.work()->under_way()) return;
    const auto piece = seat.work()->left.front();
    const Result<void> told = tl::unexpected<Fault>(fault);
    Ending ending(seat.work_queue());
    for (const auto item : piece.items)
        ending.done(piece.kind == WorkKind::request ? requested(seat, piece, item, told)
                                                    : WorkOutcome{piece.kind, piece.query, item, fault, false});
    ending.take_off(1);
}

}  // namespace

std::vector<Fetched> fetch_each(const With<const Machine, Seating, HostLine, CardLine, const LastRound>& parts,
                                const inquiry::Retrievals::Items& items, const std::stop_token& stop) {
    OnTheWay way(parts, parts.seating.seat()->work_queue().stride(WorkKind::fetch));
    std::vector<Fetched> out;
    const auto waiting = [&] { return items.size() - out.size() - way.in_hand(); };
    const auto take = [&](std::size_t most) {
        const auto begin = items.end() - static_cast<std::ptrdiff_t>(waiting());
        return inquiry::Retrievals::Items(begin, begin + static_cast<std::ptrdiff_t>(most));
    };
    const auto told = [&](const std::vector<Fetched>& all) {
        out.insert(out.end(), all.begin(), all.end());
        way.ended();
    };
    fetch_strides(parts, way, waiting, take, told, stop);
    return out;
}

bool only_this_one(const Fault& fault) {
    return inquiry::only_this_one(fault);
}

bool was_answered(const Fault* fault) {
    return fault == nullptr || only_this_one(*fault);
}

void work_on(const With<const Machine, Diagnostics, Seating, HostLine, CardLine, const LastRound>& parts,
             const std::stop_token& stop) {
    auto& seat = *parts.seating.seat();
    const auto kind = seat.work()->left.front().kind;
    OnTheWay way(parts, seat.work_queue().stride(kind));
    // They stay there until they have ended: that is seen meanwhile.
    const auto went = bounded("desk.work", [&]() -> Result<void> {
        kind == WorkKind::request ? request(parts, way, stop) : fetch(parts, way, stop);
        return {};
    });
    if (went) return;
    parts.diagnostics.fault(went.error());
    escaped_from(seat, way.first_in_hand(), went.error());
}

// Several queries at once: what is taken into the work that rounds do (query_work.h).

namespace {

struct Waiting {
    domain::RocDate ends_on;  ///< the authorisation
    WorkPiece piece;
};

bool named(const std::set<inquiry::QueryId>& only, const inquiry::QueryId& id) {
    return only.empty() || only.contains(id);
}

}  // namespace

Result<std::size_t> QueryDesk::request_approved(const std::set<inquiry::QueryId>& only) {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("request"));
    if (!seat->jcic().is_open()) return fail(FaultCode::host_session, "request");
    std::vector<Waiting> waiting;
    for (const auto& [id, query] : seat->book().queries()) {
        if (query.querier != seat->person() || query.holder != seat->person() || !query.query || !named(only, id))
            continue;
        Waiting one{query.query->authorisation.ends_on, {WorkKind::request, id, {}}};
        for (const auto& [item, entry] : query.items)
            if (entry.state == domain::ItemState::approved) one.piece.items.insert(item);
        if (!one.piece.items.empty()) waiting.push_back(std::move(one));
    }
    std::ranges::stable_sort(waiting, {}, &Waiting::ends_on);
    std::vector<WorkPiece> pieces;
    for (auto& one : waiting) pieces.push_back(std::move(one.piece));
    return seat->work_queue().add(pieces);
}

Result<std::size_t> QueryDesk::fetch_ready(const std::set<inquiry::QueryId>& only) {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("retrieve"));
    if (!seat->jcic().is_open()) return fail(FaultCode::host_session, "retrieve");
    std::vector<WorkPiece> pieces;
    for (const auto& [id, item] : seat->inquiries().retrievals.fetchable())
        if (named(only, id)) pieces.push_back({WorkKind::fetch, id, {item}});
    return seat->work_queue().add(pieces);
}

Result<void> QueryDesk::end_work(bool put_away) {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("work"));
    seat->work_queue().end({FaultCode::cancelled, "work", {}});
    if (put_away) seat->work_queue().put_away();
    return {};
}

Result<void> QueryDesk::pause_work(bool paused) {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("work"));
    seat->work_queue().pause(paused);
    return {};
}

}  // namespace jcic::desk
