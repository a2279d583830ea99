#pragma once
// What a kind of card is like, from a JSON file (resources/cards/). JCIC's real command set is not public:
// a member institution describes its card here.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/fault.h"

namespace jcic::card {

/// An answer to reset with bits that must match: byte by byte, (atr & mask) == value; equal length.
struct AtrPattern {
    Bytes value;
    Bytes mask;
    [[nodiscard]] bool matches(ByteView atr) const;
};

/// A password as the card wants it: digits in ASCII, filled up to a length.
struct PinRules {
    std::uint8_t reference = 0;
    std::size_t shortest = 0;  ///< characters
    std::size_t longest = 0;
    std::size_t padded_to = 0;  ///< bytes
    std::uint8_t padding = 0xFF;
    int tries = 0;  ///< when none is spent
};

enum class SignatureAlgorithm { ecdsa_p256_sha256 };

struct Profile {
    std::string name;   ///< "jcic-practice"
    std::string title;  ///< for people
    std::vector<AtrPattern> atrs;
    Bytes aid;
    PinRules pin;
    PinRules puk;
    std::uint16_t number_file = 0;
    std::uint16_t certificate_file = 0;
    std::uint8_t key_reference = 0;
    std::uint8_t algorithm_reference = 0;
    SignatureAlgorithm algorithm = SignatureAlgorithm::ecdsa_p256_sha256;

    [[nodiscard]] bool knows(ByteView atr) const;
};

/// Fault card.profile with "line" and "reason": not JSON, a field missing, unknown, of a wrong kind or out of
/// its limits. `origin` names the file in the fault.
[[nodiscard]] Result<Profile> read_profile(std::string_view json, std::string_view origin);
/// All *.json files of a folder, by name. Fault file.missing where there is none.
[[nodiscard]] Result<std::vector<Profile>> load_profiles(const std::filesystem::path& folder);

}  // namespace jcic::card
