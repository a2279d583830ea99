#pragma once
// The network's part of transferring forms' images, as values: one call for each part, so that other calls to the hub
// wait for one part at most.

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

/// Work to be done at the hub.
struct ImagesToDo {
    std::vector<std::string> empty{};  ///< ids
    std::string put{};                 ///< an id; "" for none
    std::shared_ptr<const std::vector<Bytes>> parts{};

    [[nodiscard]] bool nothing() const { return empty.empty() && put.empty(); }
};
struct ImagesDone {
    std::vector<std::string> emptied{};
    std::string begun{};           ///< parts of it may be at the hub …
    bool whole = false;            ///< … and all of them are
    std::optional<Fault> fault{};  ///< why it ended early: the rest follows later
};
/// Resumes after parts already at the hub. After a stop request, ends with the current part.
[[nodiscard]] ImagesDone do_images(hub::Line& line, const hub::Own& own, const ImagesToDo& what,
                                   const std::stop_token& stop);

/// An image sent by another desk.
struct ImageFetch {
    std::shared_ptr<hub::Line> line;
    hub::ImageName name;
    std::size_t parts = 0;
    std::string desk;  ///< the workstation's name
};
/// Returns its sealed parts; calls `told` after each. Faults hub.*, hub.refused (reason "image": one is missing),
/// cancelled.
[[nodiscard]] Result<std::vector<Bytes>> fetch_image(const ImageFetch& image, const std::stop_token& stop,
                                                     const std::function<void(std::size_t done)>& told);

}  // namespace jcic::desk
