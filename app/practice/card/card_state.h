#pragma once
// The practice card's persistent state, and the file that stores it.

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>

#include "app/base/bytes.h"
#include "app/base/fault.h"
#include "app/base/secret.h"

namespace jcic::practice {

/// A password as the card stores it: salted PBKDF2-HMAC-SHA-256 of the padded bytes.
struct StoredPassword {
    std::array<std::uint8_t, 16> salt{};
    Digest hash{};
    std::uint8_t tries = 0;
};

struct CardState {
    std::string number;  ///< "0129999-03"
    Bytes certificate;   ///< DER
    Secret key{512};     ///< EC private key, DER (RFC 5915)
    StoredPassword pin;
    StoredPassword puk;
};

inline constexpr std::uint8_t pin_tries = 3;
inline constexpr std::uint8_t puk_tries = 10;

/// The card's memory, which survives power loss. A successful save() is never lost.
class CardMemory {
public:
    virtual ~CardMemory() = default;
    [[nodiscard]] virtual Result<CardState> load() const = 0;
    [[nodiscard]] virtual Result<void> save(const CardState& state) = 0;
};

/// One file, replaced atomically: written to a temporary file, synced, renamed, folder synced. Readable by its owner
/// only.
class CardFile final : public CardMemory {
public:
    explicit CardFile(std::filesystem::path file) : file_(std::move(file)) {}
    /// Fault file.missing, file.form.
    [[nodiscard]] Result<CardState> load() const override;
    /// Fault file.write.
    [[nodiscard]] Result<void> save(const CardState& state) override;

private:
    std::filesystem::path file_;
};

}  // namespace jcic::practice
