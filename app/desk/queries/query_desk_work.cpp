// Several queries at once: what is taken into the work that rounds do (query_work.h).

#include <algorithm>

#include "app/desk/queries/query_desk.h"
#include "app/desk/queries/work_on_queries.h"
#include "app/desk/rooms/parts.h"

namespace jcic::desk {
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
