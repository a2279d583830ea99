#pragma once
// The image of an authorisation's form on its way to who approves at another desk: sealed in parts under a key of its
// own, which stands in the page that is sealed to the approver (docs/ledger-format.md, "Approval at another seat").
// Who carries it reads nothing, and exchanges nothing.

#include <array>
#include <span>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/random.h"
#include "app/base/secret.h"

namespace jcic::ledger {

class Session;

using ImageId = std::array<std::uint8_t, 16>;

/// Of the bytes; the last part has the rest.
inline constexpr std::size_t bytes_of_image_part = 64U << 10U;
[[nodiscard]] constexpr std::size_t parts_of_image(std::uint64_t size) {
    return static_cast<std::size_t>((size + bytes_of_image_part - 1) / bytes_of_image_part);
}

/// What an image must come to, and what opens it.
struct ImageSeal {
    ImageId id{};  ///< random, of this one sending
    Secret key{0};
    std::uint64_t size = 0;
    Digest digest{};  ///< of the bytes
};
/// The key of what this ledger sends under that id. Nothing of it is kept: who has the ledger's key has this one.
[[nodiscard]] Secret image_key(Session& session, const ImageId& id);
/// All parts, in order.
[[nodiscard]] std::vector<Bytes> sealed_image(const ImageSeal& seal, ByteView bytes, Random& random);
/// Fault ledger.corrupt: parts are missing, exchanged or altered, or it is another image.
[[nodiscard]] Result<Bytes> opened_image(const ImageSeal& seal, std::span<const Bytes> parts);

}  // namespace jcic::ledger
