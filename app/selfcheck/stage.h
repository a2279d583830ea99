#pragma once
// The links of the chain from this machine's card service to JCIC's host and the disk, and the result for each.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/fault.h"

namespace jcic::selfcheck {

/// In the order of the chain: each needs the ones before it. Module, slot and token are of a card vendor's module (PKCS
/// #11), answer to reset and application of a card used directly: each card has one or the other.
enum class Stage {
    service,
    usb,
    driver,
    reader,
    card,
    atr,
    application,
    module,
    slot,
    token,
    certificate,
    signature,  ///< of a value made for it
    key,        ///< this workstation's
    host,
    clock,
    disk
};

inline constexpr std::array all_stages{
    Stage::service,     Stage::usb,       Stage::driver, Stage::reader, Stage::card,  Stage::atr, Stage::application,
    Stage::certificate, Stage::signature, Stage::key,    Stage::host,   Stage::clock, Stage::disk};
inline constexpr std::array stages_by_module{
    Stage::service, Stage::usb,         Stage::driver,    Stage::reader, Stage::card, Stage::module, Stage::slot,
    Stage::token,   Stage::certificate, Stage::signature, Stage::key,    Stage::host, Stage::clock,  Stage::disk};

/// not_reached: an earlier link is broken, or the check was stopped. A broken service does not hide that the module is,
/// too.
enum class State { not_reached, running, ok, skipped, failed };

/// Why a link was skipped.
enum class Skip {
    virtual_reader,  ///< the reader is a program: it has no USB device and no driver
    not_on_usb,      ///< the service lists a reader that is no USB device of this machine (serial, remote)
    not_by_service,  ///< the vendor's module found its token without the card service
    no_profile,      ///< without a profile there is no authority, key, host, clock or disk to check against
    needs_password,  ///< the card signs only after its password, and the check spends no try
    sealed,          ///< the workstation's key opens at a sign-in
};

struct Finding {
    Stage stage{};
    State state = State::not_reached;
    std::string found;           ///< names and numbers, the same in every language; nothing personal. May be empty
    std::optional<Skip> skip;    ///< with State::skipped
    std::optional<Fault> fault;  ///< with State::failed
};

using Findings = std::vector<Finding>;

[[nodiscard]] std::string_view name_of(Stage stage);  ///< "service"
[[nodiscard]] std::string_view name_of(State state);  ///< "not-reached"
[[nodiscard]] std::string_view name_of(Skip skip);    ///< "virtual-reader"

/// Every stage for such a card, not reached.
[[nodiscard]] Findings nothing_found(bool by_module = false);
/// The broken link; nullptr if there is none.
[[nodiscard]] const Finding* broken_link(const Findings& findings);
/// Whether every link is intact or was skipped.
[[nodiscard]] bool all_hold(const Findings& findings);

/// For support staff, a line a stage: codes, names of readers and packages, numbers. Of a fault only details known to
/// concern machines are included: never a person, a PIN or a certificate's subject.
[[nodiscard]] std::string report_text(const Findings& findings);

}  // namespace jcic::selfcheck
