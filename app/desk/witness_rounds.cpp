#include "app/desk/witness_rounds.h"

#include "app/desk/rooms/parts.h"
#include "app/proofs/witnessing.h"

namespace jcic::desk {
namespace {

/// Ours: a witness signs seals, and a day is not to wait for its sign-out.
constexpr Millis between_seals{15 * 60'000};

}  // namespace

bool WitnessRounds::go_on() {
    if (line_.is_another(parts_)) {
        errand_ = {};
        looked_at_ = {};
        looked_from_ = 0;
        waits_ = false;
        shown_.clear();
    }
    if (!line_) return false;
    auto went = take_or_begin();
    if (!went) parts_.diagnostics.fault(went.error());
    return went.value_or(false);
}

bool WitnessRounds::looks_again(std::uint64_t events) {
    const auto now = parts_.machine.clock().since_boot();
    const bool grown = events != looked_from_ && now - looked_at_ >= parts_.hub_line.pace().after_own_events;
    if (!parts_.hub_line.bell()->take_ring(hub::NewsKind::trees) && !grown) return false;
    looked_at_ = now;
    looked_from_ = events;
    waits_ = false;
    return true;
}

/// What was written for a witness's signature alone needs no seal: it would be signed, and so on for ever.
Result<void> WitnessRounds::seal_now_and_then(std::uint64_t events) {
    auto& tree = parts_.hub_line.opened()->tree;
    if (!tree.has_witness()) return {};
    auto& session = parts_.seating.seat()->session();
    JCIC_TRY(const auto newest, ledger::seal_here(session, 0));
    const auto now = parts_.machine.clock().now();
    const bool of_late = newest && now >= newest->at && now - newest->at < between_seals;
    if (of_late || (newest && newest->size + tree.taken_in() >= events)) return {};
    JCIC_CHECK(session.close_epoch(ledger::Closing::catch_up));
    tree.note_sealed();
    tree.look_again();
    return {};
}

Result<bool> WitnessRounds::take_or_begin() {
    auto& opened = *parts_.hub_line.opened();
    auto& session = parts_.seating.seat()->session();
    bool changed = false;
    if (errand_.runs()) {
        auto came = errand_.take();
        if (!came) return false;
        if (!*came) {
            opened.tree.look_again();  // what stands there is not known
            waits_ = true;
            if (came->error().fault.code == FaultCode::hub_unreachable) return false;
            return tl::unexpected<Fault>(came->error().fault);
        }
        const bool agreed = opened.tree.agrees();
        JCIC_TRY(changed, opened.tree.take_came(session, **std::move(came)));
        // What was not given back before that was known is by the next settling.
        if (!agreed && opened.tree.agrees()) parts_.hub_line.bell()->ring(hub::NewsKind::claims);
    }
    if (opened.tree.witnessed() != shown_) {
        shown_ = opened.tree.witnessed();
        parts_.verified.show_witnessed(shown_);
        changed = true;
    }
    if (!line_.is_connected()) return changed;
    JCIC_TRY(const auto events, session.count());
    JCIC_CHECK(seal_now_and_then(events));
    if (looks_again(events)) opened.tree.look_again();
    if (waits_) return changed;
    JCIC_TRY(const auto step, opened.tree.next(session, opened.own.ledger));
    if (!step) return changed;
    errand_.begin(
        [line = line_.kept(), step = *step](const std::stop_token&) { return line->ask<HubTree::Came>(step); },
        [bell = parts_.hub_line.bell()] { bell->ring(hub::NewsKind::nothing); });
    return changed;
}

}  // namespace jcic::desk
