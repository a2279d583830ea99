#pragma once
// The statement with which one desk of a branch informs another (docs/run/desks.md), since a given event (R-AU-5,
// R-DU-9, R-LO-2): who has which card, which authorisations it has used, and the state of its weekly sheets. It names
// people by user code, and no subject of a query.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/domain/identifiers.h"
#include "app/domain/items.h"
#include "app/domain/roc_date.h"

namespace jcic::domain {

/// The effect of a query's item on its authorisation.
enum class AuthorisationUse {
    reserved,  ///< submitted or approved, and not yet sent
    spent,     ///< sent, or perhaps sent
    free       ///< refused, withdrawn, or without a result
};
/// A use's only name: in the file, in the trail, and in the trail's choices.
struct UseName {
    AuthorisationUse use;
    std::string_view name;
};
inline constexpr std::array names_of_uses{UseName{AuthorisationUse::reserved, "reserved"},
                                          UseName{AuthorisationUse::spent, "spent"},
                                          UseName{AuthorisationUse::free, "free"}};
[[nodiscard]] std::string_view name_of(AuthorisationUse use);
/// nullopt for any other text.
[[nodiscard]] std::optional<AuthorisationUse> parse_use(std::string_view name);

struct CardLine {
    std::string card;  ///< is_card_number
    PersonId custodian;
    std::optional<PersonId> holder;  ///< nullopt: with its custodian
    UtcTime since{};
    bool in_use = true;
    bool operator==(const CardLine&) const = default;
};

struct UseLine {
    std::string authorisation;  ///< the branch's own number of the form: is_reference
    std::string query;          ///< its random id at that desk, or a substitute for none: 32 hex digits
    Item item{};
    AuthorisationUse use = AuthorisationUse::reserved;
    UtcTime at{};  ///< of the request, or of the query's last event
    bool operator==(const UseLine&) const = default;
};

/// A weekly sheet 查詢紀錄單 of that desk and its state (R-LO-2).
struct SheetTold {
    RocDate from;
    RocDate to;
    std::optional<PersonId> querier;  ///< nullopt: a week without a query
    std::uint64_t lines = 0;
    std::string state;  ///< one of states_of_sheets_told
    bool operator==(const SheetTold&) const = default;
};
inline constexpr std::array<std::string_view, 3> states_of_sheets_told{"open", "confirmed", "approved"};

struct DeskExchange {
    std::string world;  ///< "practice", "real"
    std::string institution;
    std::string branch;
    std::string desk;  ///< the workstation's name
    UtcTime made{};
    std::uint64_t since = 0;    ///< covers events after this one of its ledger …
    std::uint64_t through = 0;  ///< … and up to this
    std::vector<CardLine> cards;
    std::vector<UseLine> uses;
    std::vector<SheetTold> sheets{};
    bool operator==(const DeskExchange&) const = default;
};

inline constexpr std::size_t most_exchange_lines = 20'000;
inline constexpr std::size_t most_exchange_sheets = 1'000;

/// Removes what another desk would refuse, because it would be unencrypted there: an authorisation whose number has an
/// earlier form, a card or weekly sheet of a person whose user code looks like an ID number, or a card with an invalid
/// number. Returns each such authorisation's and card's number and each sheet's days once; the file does not disclose
/// them.
[[nodiscard]] std::vector<std::string> leave_out_what_cannot_be_told(DeskExchange& said);

/// The signed bytes: all lines of the file except its last. `certificate` is DER.
[[nodiscard]] std::string exchange_text(const DeskExchange& said, ByteView certificate);
/// The file. `signature` is raw r || s (64 bytes).
[[nodiscard]] std::string exchange_file(const std::string& text, ByteView signature);

/// A parsed file; its signature and signer are not checked yet.
struct ReadExchange {
    DeskExchange said;
    Bytes certificate;
    std::string text;  ///< the signed bytes
    Bytes signature;
};
/// Accepts exactly the form that exchange_file writes. Its names must have the form of the program's own numbers, and
/// persons only user codes, because all of it is stored unencrypted. Fault exchange.file, reason "cut" (its end is
/// missing), "lines" (too many), "newer" (of a later program: "found", "known"), "value" (a number of another form) or
/// "form"; the last two with "line", from 1.
[[nodiscard]] Result<ReadExchange> read_exchange(std::string_view file);

/// An item of an authorisation that another desk used, by its last file imported here.
struct UsedElsewhere {
    Item item{};
    std::string desk;
    std::string query;  ///< its id there, or a substitute for none (docs/run/desks.md)
    AuthorisationUse use = AuthorisationUse::spent;
    UtcTime at{};
    bool operator==(const UsedElsewhere&) const = default;
};
/// R-AU-5 between desks. Fault rule.R-AU-5 with "item", "reason" (other-desk, other-desk-reserved), "desk" and "at".
[[nodiscard]] Result<void> unused_elsewhere(std::span<const UsedElsewhere> uses, Item item);

}  // namespace jcic::domain
