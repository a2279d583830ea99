#pragma once
// The TPM of a workstation's key.

#include <optional>
#include <string>
#include <string_view>

namespace jcic::tpm {

/// "/dev/tpmrm0", which Linux shares among programs; or a software TPM on this machine's loopback, "127.0.0.1:2321",
/// for trials: it protects nothing.
class Place {
public:
    static constexpr std::string_view usual = "/dev/tpmrm0";

    /// A device /dev/tpm… or a port of 127.0.0.1, whose control channel is the next port; nullopt for anything else.
    [[nodiscard]] static std::optional<Place> parse(std::string_view text);
    [[nodiscard]] static Place of_machine() { return *parse(usual); }

    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] bool is_device() const { return text_.front() == '/'; }
    /// tpm2-tss's name for it: "device:/dev/tpmrm0".
    [[nodiscard]] std::string tcti() const;

private:
    explicit Place(std::string_view text) : text_(text) {}
    std::string text_;
};

}  // namespace jcic::tpm
