#include "app/desk/image_rounds.h"

#include <algorithm>

#include "app/desk/rooms/elsewhere.h"
#include "app/desk/rooms/hub_line.h"
#include "app/desk/rooms/parts.h"
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

}  // namespace jcic::desk
