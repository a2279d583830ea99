#pragma once
// The description of a kind of card, from a JSON file (resources/cards/, docs/run/cards.md). JCIC's real command set is
// not public: a member institution describes its card there.

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/card/own_key.h"

namespace jcic::card {

/// An answer to reset with bits that must match: byte by byte, (atr & mask) == value; equal length.
struct AtrPattern {
    Bytes value;
    Bytes mask;
    [[nodiscard]] bool matches(ByteView atr) const;
};

/// The card's command set.
enum class CommandSet {
    iso7816,  ///< ISO/IEC 7816-4 files and passwords, 7816-8 signatures
    piv,      ///< NIST SP 800-73-4, part 2
    pkcs11    ///< none: through its vendor's module (token_card.h)
};

/// How a card of this kind is recognised.
enum class FoundBy {
    atr,         ///< by its answer to reset alone; no commands are sent to other cards
    application  ///< also by SELECT of the application, if no profile matches the card's answer to reset
};

/// A card's password: digits in ASCII, padded if sent by a command.
struct PinRules {
    std::uint8_t reference = 0;
    std::size_t shortest = 0;  ///< characters
    std::size_t longest = 0;
    std::size_t padded_to = 0;  ///< bytes
    std::uint8_t padding = 0xFF;
    int tries = 0;               ///< when none is used
    bool no_repetition = false;  ///< a new one may not be one piece repeated: 000000, 121212
    bool no_run = false;         ///< a new one may not count up or down: 123456, 987654
    // pkcs11 only.
    bool letters = false;         ///< ASCII letters are also allowed
    bool flags_believed = false;  ///< the module's flags about tries are reliable: low, final, locked
};

/// Two-byte file identifiers (iso7816) or tags of data objects (piv).
struct Files {
    std::uint32_t number = 0;
    std::uint32_t certificate = 0;
    std::uint32_t discovery = 0;  ///< piv only
};

/// Selects the token and its objects (pkcs11): "" and no bytes mean any, if there is only one.
struct TokenObjects {
    std::string label{};
    std::string serial{};
    std::string key_label{};
    Bytes key_id{};
    std::string certificate_label{};
    Bytes certificate_id{};
};

/// The key with which people's own cards sign documents, with its own certificate.
struct DocumentKey {
    std::uint8_t key_reference = 0;  ///< piv
    std::uint32_t certificate = 0;   ///< piv: the tag
    TokenObjects objects{};          ///< pkcs11: key and certificate
};

struct Limits {
    std::size_t certificate = 0;  ///< bytes, as read and as decompressed
    Millis pinpad{0};             ///< time for typing at a reader's keypad
};

struct Profile {
    std::string name;   ///< "jcic-practice"
    std::string title;  ///< for people
    CommandSet commands = CommandSet::iso7816;
    FoundBy found_by = FoundBy::atr;
    std::vector<AtrPattern> atrs;  ///< not empty if cards are found by them
    Bytes aid;
    PinRules pin;
    PinRules puk;
    Files files;
    TokenObjects token{};
    std::uint8_t key_reference = 0;
    /// Permitted algorithms, with the card's own number for each. The certificate determines which one is used.
    std::map<SignatureAlgorithm, std::uint8_t> algorithms;
    Limits limits;
    std::optional<OwnKey> sign_in{};         ///< set if people's own cards are of this kind
    std::optional<DocumentKey> documents{};  ///< set if these sign documents

    /// The profile for people's own cards, with the certificate of the sign-in key. nullopt if there is no such key.
    [[nodiscard]] std::optional<Profile> of_own_cards() const;
    /// The profile for signing documents. nullopt if these cards sign none.
    [[nodiscard]] std::optional<Profile> of_documents() const;
    [[nodiscard]] bool knows(ByteView atr) const;
};

/// Fault card.profile with "line" and "reason": not JSON, or a field that is missing, duplicate, unknown, of the wrong
/// type or out of range. `origin` names the file in the fault.
[[nodiscard]] Result<Profile> read_profile(std::string_view json, std::string_view origin);
/// The practice card's, which no real branch has.
inline constexpr std::string_view practice_card_profile = "jcic-practice";

/// Loads all *.json files of a folder, by name, and those of the machine's own folder, which may be missing. Fault
/// file.missing if the first has none; card.profile also if two have the same name.
[[nodiscard]] Result<std::vector<Profile>> load_profiles(const std::filesystem::path& folder,
                                                         const std::filesystem::path& own = {});

}  // namespace jcic::card
