#pragma once
// Images of authorisations' forms, as the hub carries them to who approves at another desk: sealed parts that the desk
// which asks puts there once for all of whom it asks, and empties when no question needs them (docs/hub.md). The key
// and what they must come to stand in the page that is sealed to the approver.

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/hub/claims.h"

namespace jcic::hub {

/// The server holds so many of one desk at a time.
inline constexpr std::size_t most_image_parts = 8'192;

/// Whose, and which: 32 hex digits each.
using ImageName = std::pair<std::string, std::string>;
/// Of each image that this desk may read: how many parts stand there. As the server says.
[[nodiscard]] Answer<std::map<ImageName, std::size_t>> images_there(Connection& hub);
/// The numbers, from 1, of an image of this desk's that were put there, emptied ones too.
[[nodiscard]] Answer<std::set<std::size_t>> image_parts_put(Connection& hub, const Own& own, const std::string& image);

struct ImagePart {
    std::size_t number = 0;  ///< from 1
    std::size_t of = 0;
    Bytes sealed;
};
/// The same call again has its effect once.
[[nodiscard]] Answer<void> put_image_part(Connection& hub, const Own& own, const std::string& image,
                                          const ImagePart& part);
/// Of all its parts nothing but that they were there is left.
[[nodiscard]] Answer<void> empty_image(Connection& hub, const Own& own, const std::string& image);
/// No bytes for a part that is not there, or not for this desk.
[[nodiscard]] Answer<Bytes> image_part(Connection& hub, const ImageName& name, std::size_t number);

}  // namespace jcic::hub
