#pragma once
// Images of forms between this desk and the hub, as values: the network's half, in parts of which each is a call, so
// that whatever else is asked of the hub waits for one part at most.

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "app/hub/images.h"
#include "app/hub/line.h"

namespace jcic::desk {

/// What is to be done there.
struct ImagesToDo {
    std::vector<std::string> empty{};  ///< ids
    std::string put{};                 ///< an id; "" for none
    std::shared_ptr<const std::vector<Bytes>> parts{};

    [[nodiscard]] bool nothing() const { return empty.empty() && put.empty(); }
};
struct ImagesDone {
    std::vector<std::string> emptied{};
    std::string begun{};           ///< some of it may stand there …
    bool whole = false;            ///< … and does, all of it
    std::optional<Fault> fault{};  ///< why it ended early: the rest is done another time
};
/// Goes on with what stands there of it already. Asked to stop it ends after a part.
[[nodiscard]] ImagesDone do_images(hub::Line& line, const hub::Own& own, const ImagesToDo& what,
                                   const std::stop_token& stop);

/// An image that another desk sent.
struct ImageFetch {
    std::shared_ptr<hub::Line> line;
    hub::ImageName name;
    std::size_t parts = 0;
    std::string desk;  ///< the workstation's name
};
/// Its parts, sealed; `told` after each of them. Faults hub.*, hub.refused (reason "image": one is not there),
/// cancelled.
[[nodiscard]] Result<std::vector<Bytes>> fetch_image(const ImageFetch& image, const std::stop_token& stop,
                                                     const std::function<void(std::size_t done)>& told);

}  // namespace jcic::desk
