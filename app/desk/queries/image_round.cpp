#include "app/desk/queries/image_round.h"

namespace jcic::desk {
namespace {

using hub::Connection;

template <class T>
Result<T> asked_of(hub::Line& line, std::function<hub::Answer<T>(Connection&)> call) {
    auto answer = line.ask<T>(std::move(call));
    if (!answer) return tl::unexpected<Fault>(std::move(answer).error().fault);
    return *std::move(answer);
}

/// A call that gives nothing.
Result<void> told_to(hub::Line& line, std::function<hub::Answer<void>(Connection&)> call) {
    const auto wrapped = [call = std::move(call)](Connection& hub) -> hub::Answer<bool> {
        auto answer = call(hub);
        if (!answer) return tl::unexpected<hub::NoAnswer>(std::move(answer).error());
        return true;
    };
    return asked_of<bool>(line, wrapped).map([](bool) {});
}

tl::unexpected<Fault> asked_to_stop() {
    return fail(FaultCode::cancelled, "approval.image");
}

Result<void> put_parts(hub::Line& line, const hub::Own& own, const ImagesToDo& what, const std::stop_token& stop) {
    const auto ask = [own, id = what.put](Connection& hub) { return hub::image_parts_put(hub, own, id); };
    JCIC_TRY(const auto there, asked_of<std::set<std::size_t>>(line, ask));
    const auto of = what.parts->size();
    for (std::size_t number = 1; number <= of; ++number) {
        if (there.contains(number)) continue;
        if (stop.stop_requested()) return asked_to_stop();
        // What is asked may be carried out after nobody waits for it any more: it has all by itself.
        JCIC_CHECK(told_to(line, [own, id = what.put, parts = what.parts, number, of](Connection& hub) {
            return hub::put_image_part(hub, own, id, {number, of, (*parts)[number - 1]});
        }));
    }
    return {};
}

}  // namespace

ImagesDone do_images(hub::Line& line, const hub::Own& own, const ImagesToDo& what, const std::stop_token& stop) {
    ImagesDone out;
    out.begun = what.put;
    const auto all = [&]() -> Result<void> {
        for (const auto& id : what.empty) {
            if (stop.stop_requested()) return asked_to_stop();
            JCIC_CHECK(told_to(line, [own, id](Connection& hub) { return hub::empty_image(hub, own, id); }));
            out.emptied.push_back(id);
        }
        if (what.put.empty()) return {};
        JCIC_CHECK(put_parts(line, own, what, stop));
        out.whole = true;
        return {};
    };
    if (auto went = all(); !went) out.fault = std::move(went).error();
    return out;
}

Result<std::vector<Bytes>> fetch_image(const ImageFetch& image, const std::stop_token& stop,
                                       const std::function<void(std::size_t done)>& told) {
    std::vector<Bytes> out;
    for (std::size_t number = 1; number <= image.parts; ++number) {
        if (stop.stop_requested()) return asked_to_stop();
        const auto ask = [name = image.name, number](Connection& hub) { return hub::image_part(hub, name, number); };
        JCIC_TRY(auto part, asked_of<Bytes>(*image.line, ask));
        if (part.empty()) return fail(FaultCode::hub_refused, "approval", {{"reason", "image"}, {"desk", image.desk}});
        out.push_back(std::move(part));
        told(number);
    }
    return out;
}

}  // namespace jcic::desk
