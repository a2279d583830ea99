#pragma once
// A file that belongs to a step of a register and is too large for an event: a form's image, a letter as sent. Each is
// encrypted under its own key in a separate file (docs/trust/ledger-format.md, "Attachments"). The event has that
// file's digest unencrypted, so that every verifier notices a missing or altered file; its key and name are encrypted
// under the row's key and are destroyed with it.

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "app/base/bytes.h"

namespace jcic::domain {

struct Attachment {
    Digest digest{};  ///< SHA-256 of the sealed file, and its file name
    std::array<std::uint8_t, 32> key{};
    std::string name;  ///< of the file that was attached: "授權書.pdf"
    /// Keyed hash of the bytes that were attached: the same for the same file, of whatever name, in one ledger. nullopt
    /// if an earlier version attached it.
    std::optional<Digest> mark{};

    [[nodiscard]] std::string text() const;  ///< "<digest>:<key>:/<mark>:<name>", or without "/<mark>:"
    /// Fault input.form.
    [[nodiscard]] static Result<Attachment> parse(std::string_view text);
    bool operator==(const Attachment&) const = default;
};

inline constexpr std::size_t largest_attachment = 20U << 20U;  ///< bytes: a form of some pages, scanned

/// Accepted file types, determined by the first bytes.
enum class AttachmentForm { pdf, png, jpeg };
/// Fault input.form, detail "reason": "empty" or "kind".
[[nodiscard]] Result<AttachmentForm> form_of(ByteView bytes);

}  // namespace jcic::domain
