#include "app/elsewhere/image_elsewhere.h"

#include <algorithm>

#include "app/keys/crypto.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/session.h"

namespace jcic::ledger {
namespace {

constexpr std::string_view image_form = "jcic-desk approval image v1";

/// Which part of what it is.
Bytes bound_to_part(const ImageSeal& seal, std::size_t number) {
    return Packer()
        .text(image_form)
        .bytes(seal.id)
        .u32(static_cast<std::uint32_t>(number))
        .u32(static_cast<std::uint32_t>(parts_of_image(seal.size)))
        .take();
}

tl::unexpected<Fault> no_such_image() {
    return fail(FaultCode::ledger_corrupt, "ledger.image");
}

}  // namespace

Secret image_key(Session& session, const ImageId& id) {
    auto& opened = session.opened();
    const std::lock_guard guard(opened.mutex());
    return derive(opened.ledger_key().view(), id, opened.origin().prefix("approval-image"));
}

std::vector<Bytes> sealed_image(const ImageSeal& seal, ByteView bytes, Random& random) {
    std::vector<Bytes> out;
    while (!bytes.empty()) {
        const auto part = bytes.first(std::min(bytes.size(), bytes_of_image_part));
        out.push_back(ledger::seal(seal.key, bound_to_part(seal, out.size() + 1), part, random));
        bytes = bytes.subspan(part.size());
    }
    return out;
}

Result<Bytes> opened_image(const ImageSeal& seal, std::span<const Bytes> parts) {
    if (parts.size() != parts_of_image(seal.size)) return no_such_image();
    Bytes out;
    out.reserve(static_cast<std::size_t>(seal.size));
    for (std::size_t i = 0; i < parts.size(); ++i) {
        JCIC_TRY(const auto part, unseal(seal.key, bound_to_part(seal, i + 1), parts[i]));
        out.insert(out.end(), part.begin(), part.end());
    }
    if (out.size() != seal.size || sha256({out}) != seal.digest) return no_such_image();
    return out;
}

}  // namespace jcic::ledger
