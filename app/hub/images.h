#pragma once
// Images of authorisation forms, carried by the hub to approvers at other desks: encrypted parts that the requesting
// desk uploads once for all approvers, and empties when no request needs them (docs/run/hub.md). The key and the
// expected content are in the page sealed to the approver.

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/hub/claims.h"

namespace jcic::hub {

/// The server's limit for one desk.
inline constexpr std::size_t most_image_parts = 8'192;

/// The desk's ledger and the image: 32 hex digits each.
using ImageName = std::pair<std::string, std::string>;
/// Returns the number of present parts of each image that this desk may read, as reported by the server.
[[nodiscard]] Answer<std::map<ImageName, std::size_t>> images_there(Connection& hub);
/// Returns the part numbers, from 1, uploaded of this desk's image, including emptied ones.
[[nodiscard]] Answer<std::set<std::size_t>> image_parts_put(Connection& hub, const Own& own, const std::string& image);

struct ImagePart {
    std::size_t number = 0;  ///< from 1
    std::size_t of = 0;
    Bytes sealed;
};
/// Idempotent.
[[nodiscard]] Answer<void> put_image_part(Connection& hub, const Own& own, const std::string& image,
                                          const ImagePart& part);
/// Removes the content of all parts; only their existence remains recorded.
[[nodiscard]] Answer<void> empty_image(Connection& hub, const Own& own, const std::string& image);
/// Empty for a part that does not exist or is not for this desk.
[[nodiscard]] Answer<Bytes> image_part(Connection& hub, const ImageName& name, std::size_t number);

}  // namespace jcic::hub
