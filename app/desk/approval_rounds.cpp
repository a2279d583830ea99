#include "app/desk/approval_rounds.h"

#include <algorithm>

#include "app/desk/queries/elsewhere_answers.h"
#include "app/desk/queries/elsewhere_asks.h"
#include "app/desk/rooms/elsewhere.h"
#include "app/desk/rooms/hub_line.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/registers/desks.h"
#include "app/workstation/sealed_files.h"

namespace jcic::desk {
namespace {

std::size_t stand_of(const Elsewhere& known, const hub::ImageName& name) {
    const auto found = known.images.at_hub.find(name);
    return found == known.images.at_hub.end() ? 0 : found->second;
}

/// Read, and sealed part by part under the image's own key.
Result<std::vector<Bytes>> sealed_parts(Seat& seat, const ImageSent& image) {
    const auto id = array_from_hex<ledger::ImageId>(image.id);
    if (!id) return fail(FaultCode::internal, "approval.image");
    JCIC_TRY(const auto bytes, ledger::AttachedFiles(seat.session()).open(*image.file));
    return ledger::sealed_image({*id, ledger::image_key(seat.session(), *id), bytes.size(), {}}, bytes, seat.random());
}

}  // namespace

void ImageRounds::forget_tries() {
    errand_ = {};
    tried_.clear();
}

bool ImageRounds::has_room_for(const std::string& id, std::size_t parts) const {
    const auto& known = *parts_.hub_line.elsewhere();
    const auto& ledger = parts_.hub_line.opened()->own.ledger;
    std::size_t all = parts;
    for (const auto& [name, stand] : known.images.at_hub)
        if (name.first == ledger && name.second != id) all += stand;
    return all <= hub::most_image_parts;
}

bool ImageRounds::is_needed(const std::string& id) const {
    const auto& images = parts_.hub_line.elsewhere()->images.needed;
    return std::ranges::any_of(images, [&](const auto& one) { return one.second.id == id; });
}

/// The first that is not whole there, if any.
void ImageRounds::put_one(ImagesToDo& out) {
    const auto& known = *parts_.hub_line.elsewhere();
    const auto& ledger = parts_.hub_line.opened()->own.ledger;
    for (const auto& [attached, image] : known.images.needed) {
        const auto parts = ledger::parts_of_image(image.size);
        if (!image.file || image.digest.empty() || tried_.contains(image.id) ||
            stand_of(known, {ledger, image.id}) >= parts || !has_room_for(image.id, parts))
            continue;
        tried_.insert(image.id);
        auto sealed = sealed_parts(*parts_.seating.seat(), image);
        if (!sealed) continue;  // gone or altered: the ledger's verification says so
        out.put = image.id;
        out.parts = std::make_shared<const std::vector<Bytes>>(*std::move(sealed));
        return;
    }
}

/// What stands there and no question needs is emptied first.
ImagesToDo ImageRounds::next() {
    ImagesToDo out;
    const auto& known = *parts_.hub_line.elsewhere();
    if (!known.from_us.planned) return out;
    for (const auto& [name, stand] : known.images.at_hub) {
        const bool own = name.first == parts_.hub_line.opened()->own.ledger;
        if (own && !is_needed(name.second)) out.empty.push_back(name.second);
    }
    put_one(out);
    return out;
}

void ImageRounds::take_done(const ImagesDone& done) {
    auto& known = *parts_.hub_line.elsewhere();
    const auto& ledger = parts_.hub_line.opened()->own.ledger;
    for (const auto& id : done.emptied) known.images.at_hub.erase({ledger, id});
    // By an image that nobody needs any more something may stand there: it is emptied.
    if (!done.begun.empty()) known.images.at_hub.try_emplace({ledger, done.begun}, 0);
    for (const auto& [attached, image] : known.images.needed)
        if (done.whole && image.id == done.begun)
            known.images.at_hub[{ledger, image.id}] = ledger::parts_of_image(image.size);
    known.images.fault.reset();
    // Of a hub that is away the line says so itself; and who has no need of it any more asked it to stop.
    const auto code = done.fault ? done.fault->code : FaultCode::cancelled;
    if (code != FaultCode::hub_unreachable && code != FaultCode::cancelled) known.images.fault = done.fault;
}

void ImageRounds::go_on(const FollowedLine& line) {
    if (errand_.runs()) {
        if (!putting_.empty() && !is_needed(putting_)) stop_.request_stop();
        const auto done = errand_.take();
        if (!done) return;
        take_done(*done);
        if (done->fault && done->fault->code != FaultCode::cancelled) return;
    }
    if (!line.is_connected()) return;
    auto what = next();
    if (what.nothing()) return;
    putting_ = what.put;
    stop_ = std::stop_source();
    errand_.begin(
        [line = line.kept(), own = parts_.hub_line.opened()->own, what = std::move(what),
         stop = stop_](const std::stop_token& left) mutable {
            const std::stop_callback leaving(left, [&stop] { stop.request_stop(); });
            return do_images(*line, own, what, stop.get_token());
        },
        [bell = parts_.hub_line.bell()] { bell->ring(hub::NewsKind::nothing); });
}

Result<void> ImageRounds::sync(hub::Line& line) {
    tried_.clear();
    for (;;) {
        const auto what = next();
        if (what.nothing()) return {};
        const auto done = do_images(line, parts_.hub_line.opened()->own, what, {});
        take_done(done);
        if (done.fault) return tl::unexpected<Fault>(*done.fault);
    }
}

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
