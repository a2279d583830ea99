#include "app/desk/approval_rounds.h"

#include <algorithm>

#include "app/desk/queries/elsewhere_answers.h"
#include "app/desk/queries/elsewhere_asks.h"
#include "app/desk/rooms/hub_line.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/registers/desks.h"

namespace jcic::desk {
namespace {

/// A desk at which somebody is signed in is there each minute; who signs out says so, unless the network is gone.
constexpr Millis gone_after{150'000};

HubView::OtherDesk other_desk(const hub::DeskSeen& seen, UtcTime now) {
    HubView::OtherDesk out{seen.workstation, seen.ago && *seen.ago < gone_after && !seen.left};
    if (seen.ago && !out.here) out.since = std::chrono::floor<std::chrono::minutes>(now - *seen.ago);
    return out;
}

/// What the windows show of it.
struct Shape {
    std::vector<std::pair<std::string, ImageHere>> here;
    std::vector<std::string> waiting;
    std::optional<Fault> fault;
    bool operator==(const Shape&) const = default;
};

Shape shape_of(const Elsewhere& known) {
    Shape out{{}, {}, known.found()};
    for (const auto& [id, asked] : known.to_us.questions) out.here.emplace_back(id, asked.row.image);
    for (const auto& one : known.from_us.questions)
        if (known.from_us.waits(one.id)) out.waiting.push_back(one.id);
    return out;
}

std::string said(const ApprovalsToSay& say) {
    std::string out;
    for (const auto& id : say.withdraw) out += "-" + id;
    for (const auto& one : say.ask) out += "+" + one.id;
    for (const auto& one : say.answers) out += "=" + one.first;
    return out;
}

}  // namespace

bool ApprovalRounds::follow_line() {
    if (line_.is_another(parts_)) {
        errand_ = {};
        told_ = true;
        missed_ = false;
        to_hear_ = true;
        said_.clear();
        planned_from_ = 0;
        images_.forget_tries();
    }
    if (line_ && parts_.hub_line.elsewhere() == nullptr) parts_.hub_line.know_elsewhere(std::make_shared<Elsewhere>());
    return bool(line_);
}

Result<ApprovalsToSay> ApprovalRounds::plan() {
    auto& seat = *parts_.seating.seat();
    auto& known = *parts_.hub_line.elsewhere();
    ApprovalsToSay out;
    out.known = {known.to_us.fetched.begin(), known.to_us.fetched.end()};
    JCIC_CHECK(seat.follow_registers());
    out.others = domain::registers::known_desks(seat.registers());
    JCIC_CHECK(ElsewhereAnswers(parts_, seat, known).plan(out));
    JCIC_CHECK(ElsewhereAsks(parts_, seat, known).plan(out));
    return out;
}

Result<void> ApprovalRounds::take_heard(const ApprovalsHeard& heard) {
    auto& seat = *parts_.seating.seat();
    auto& known = *parts_.hub_line.elsewhere();
    missed_ = heard.fault.has_value();
    known.fault.reset();
    if (!heard.fault) {
        known.desks.clear();
        const auto now = parts_.machine.clock().now();
        for (const auto& one : heard.seen) known.desks.push_back(other_desk(one, now));
    }
    const bool first = !known.heard;
    const auto asked = known.from_us.questions.size();
    if (!missed_) known.images.at_hub = heard.images;
    JCIC_CHECK(ElsewhereAnswers(parts_, seat, known).take_heard(heard));
    JCIC_CHECK(ElsewhereAsks(parts_, seat, known).take_heard(heard));
    // What was asked stands only when it has been heard of; and there may be more than came at once.
    const bool more =
        std::ranges::any_of(heard.here, [&](const auto& id) { return !known.to_us.fetched.contains(id); });
    to_plan_ = !missed_;
    to_hear_ = !missed_ && (first || more || known.from_us.questions.size() != asked);
    return {};
}

/// What was missed is asked for when the line is connected again, which rings; so is what was said in vain (to a desk
/// that has not joined).
bool ApprovalRounds::is_due(const ApprovalsToSay& say) const {
    const bool something = !say.nothing() && said(say) != said_;
    return to_hear_ || something || told_;
}

void ApprovalRounds::note(const Result<void>& went) {
    if (!went) parts_.hub_line.elsewhere()->fault = went.error();
}

bool ApprovalRounds::go_on() {
    if (!follow_line()) return false;
    const auto before = shape_of(*parts_.hub_line.elsewhere());
    go_on_with_questions();
    if (!errand_.runs()) images_.go_on(line_);  // after what is asked
    return shape_of(*parts_.hub_line.elsewhere()) != before;
}

void ApprovalRounds::go_on_with_questions() {
    if (errand_.runs()) {
        const auto heard = errand_.take();
        if (!heard) return;
        note(take_heard(*heard));
    }
    const auto events = parts_.seating.seat()->session().count();
    if (parts_.hub_line.bell()->take_ring(hub::NewsKind::approvals)) {
        told_ = true;
        images_.try_again();
    }
    const bool new_here = events && *events != planned_from_;
    if (!line_.is_connected() || (!new_here && !to_hear_ && !to_plan_ && !told_)) return;
    to_plan_ = false;
    auto say = plan();
    if (!say) {
        note(tl::unexpected<Fault>(say.error()));
        return;
    }
    planned_from_ = events ? *events : planned_from_;
    if (!is_due(*say) || (missed_ && !told_)) return;
    said_ = said(*say);
    told_ = false;
    to_hear_ = false;
    errand_.begin([line = line_.kept(), own = parts_.hub_line.opened()->own,
                   say = *std::move(say)](const std::stop_token&) { return say_and_hear(*line, own, say); },
                  [bell = parts_.hub_line.bell()] { bell->ring(hub::NewsKind::nothing); });
}

Result<void> ApprovalRounds::sync() {
    JCIC_CHECK(parts_.seating.taken_seat());
    if (!follow_line()) {
        const auto& fault = parts_.hub_line.fault();
        return fault ? Result<void>(tl::unexpected<Fault>(*fault)) : Result<void>();
    }
    std::string last;  // of a desk that has not joined the same is asked again and again
    for (;;) {
        JCIC_TRY(const auto say, plan());
        auto now = said(say);
        if (!to_hear_ && now == last) return {};
        last = std::move(now);
        const auto heard = say_and_hear(*line_.kept(), parts_.hub_line.opened()->own, say);
        JCIC_CHECK(take_heard(heard));
        if (heard.fault) return tl::unexpected<Fault>(*heard.fault);
    }
}

Result<void> ApprovalRounds::sync_images() {
    JCIC_CHECK(sync());
    return line_ ? images_.sync(*line_.kept()) : Result<void>();
}

}  // namespace jcic::desk
