#pragma once
// The image of an authorisation form, sent to an approver at another desk: encrypted in parts under its own key, which
// is part of the page sealed to the approver (docs/trust/ledger-format.md, "Approval at another seat"). The carrier can
// neither read nor exchange it.

#include <array>
#include <span>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/random.h"
#include "app/base/secret.h"

namespace jcic::ledger {

class Session;

using ImageId = std::array<std::uint8_t, 16>;

/// In bytes; the last part has the rest.
inline constexpr std::size_t bytes_of_image_part = 64U << 10U;
[[nodiscard]] constexpr std::size_t parts_of_image(std::uint64_t size) {
    return static_cast<std::size_t>((size + bytes_of_image_part - 1) / bytes_of_image_part);
}

/// Identifies an image and decrypts it.
struct ImageSeal {
    ImageId id{};  ///< random, for this transfer only
    Secret key{0};
    std::uint64_t size = 0;
    Digest digest{};  ///< SHA-256 of the bytes
};
/// Derives the key of the image sent under that id. It is not stored: the ledger's key gives it again.
[[nodiscard]] Secret image_key(Session& session, const ImageId& id);
/// Encrypts the image; returns all parts in order.
[[nodiscard]] std::vector<Bytes> sealed_image(const ImageSeal& seal, ByteView bytes, Random& random);
/// Decrypts the parts. Fault ledger.corrupt: parts are missing, exchanged or altered, or of another image.
[[nodiscard]] Result<Bytes> opened_image(const ImageSeal& seal, std::span<const Bytes> parts);

}  // namespace jcic::ledger
