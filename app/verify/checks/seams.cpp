#include "app/verify/checks/seams.h"

#include <algorithm>

#include "app/verify/rules/actions.h"
#include "app/verify/trail/lists.h"

namespace jcic::verify {
namespace {

std::string reason_for(const std::string& present) {
    if (present == "none") return "no-ledger";
    return present == "unknown" ? "unreadable" : "no-key";
}

}  // namespace

void Seams::follow_event(std::uint64_t place, const Event& event, std::string_view seam) {
    place_ = place;
    if (open_ > 0) end(event);
    const bool told_as_damage = epoch_damaged_ && event.plain("reason") == "lost";
    const auto files = event.plain("files");
    epoch_damaged_ = event.action == "outer.file-damaged" && ("," + files + ",").find(",ledger.epoch,") != files.npos;
    if (event.action == "outer.file-damaged") found_.emplace_back(place, "file-damaged");
    if (event.action == "outer.file-mended") told_.push_back({place, "mended", event.at, {}, files});
    if (seam.empty() || told_as_damage) return;
    open_ = place;
    into_the_old_ = seam == "restored";
}

/// A restore is two events, written at once: the chain begun anew, and who had it so.
void Seams::end(const Event& event) {
    const auto seam = std::exchange(open_, 0);
    if (!restores(event.action) || event.subject != "ledger:restored") {
        found_.emplace_back(seam, "seal-restarted");
        return;
    }
    if (into_the_old_) {
        Notice out{seam, "restored", event.at, {}, {}};
        for (const auto& signature : event.signatures) out.who.push_back(signature.signer);
        told_.push_back(std::move(out));
        return;
    }
    if (event.action == "ledger.restored") {
        found_.emplace_back(seam, "seal-restarted");
        return;
    }
    by_halves_.push_back({{seam, "stood-for", event.at, {}, reason_for(event.plain("present"))},
                          event.plain("recovery"),
                          {},
                          false,
                          false});
}

void Seams::judged(const Event& event, bool whole) {
    // The restore is over: whom the halves let in from here on, they let in for another reason.
    if (event.action == "session.signed-in")
        for (auto& one : by_halves_) one.closed = true;
    if (!whole) return;
    for (auto& one : by_halves_) {
        if (event.action == "ledger.restored-by-recovery" && one.told.sequence + 1 == place_) one.proven = true;
        if (event.action == "person.recovered" && !one.closed && one.key == event.plain("recovery"))
            one.people.insert(event.subject);
        if (event.action != "person.recovery-confirmed" || !one.told.who.empty()) continue;
        if (one.people.contains(event.subject))
            one.told.who = {event.subject.substr(std::string_view("person:").size()), event.person};
    }
}

std::vector<std::pair<std::uint64_t, std::string>> Seams::finish() {
    if (open_ > 0) found_.emplace_back(open_, "seal-restarted");
    for (auto& one : by_halves_) {
        if (one.proven && !one.told.who.empty())
            told_.push_back(std::move(one.told));
        else
            found_.emplace_back(one.told.sequence, "seal-restarted");
    }
    open_ = 0;
    by_halves_.clear();
    std::ranges::sort(found_);
    return std::move(found_);
}

std::vector<Notice> Seams::told() {
    std::ranges::sort(told_, {}, &Notice::sequence);
    return std::move(told_);
}

}  // namespace jcic::verify
