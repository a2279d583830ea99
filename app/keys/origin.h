#pragma once
// A ledger's identity, readable without a key: kind, institution and random id (file `ledger.origin`, plain).

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "app/base/bytes.h"
#include "app/base/random.h"
#include "app/domain/identifiers.h"

namespace jcic::ledger {

/// Practice and production are separate worlds: the kind is part of every key derivation and of every signature's
/// prefix.
enum class ProfileKind { practice, real };

[[nodiscard]] std::string_view name_of(ProfileKind kind);  ///< "practice", "real"
[[nodiscard]] std::optional<ProfileKind> profile_kind_of(std::string_view name);

struct Origin {
    ProfileKind kind;
    domain::InstitutionCode institution;
    std::array<std::uint8_t, 16> id{};         ///< random, from the ledger's creation
    std::array<std::uint8_t, 32> outer_key{};  ///< X25519: encrypts what is written while no key is in memory
    std::array<std::uint8_t, 16> file_salt{};  ///< first bytes of `ledger.db`: distinguishes a foreign file from a
                                               ///< damaged one

    /// "jcic-desk <kind> <purpose> v1", NUL, id, institution: prefix of everything hashed, signed, derived or
    /// encrypted.
    [[nodiscard]] Bytes prefix(std::string_view purpose) const;
    bool operator==(const Origin&) const = default;
};

/// Faults file.missing (no ledger there), ledger.corrupt (damaged, or missing beside its database).
[[nodiscard]] Result<Origin> read_origin(const std::filesystem::path& folder);
[[nodiscard]] Result<void> write_origin(const std::filesystem::path& folder, const Origin& origin);

}  // namespace jcic::ledger
