#pragma once
// The subject's authorisation 授權書 (R-AU-1, R-AU-4, R-AU-5).

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/domain/eligibility.h"
#include "app/domain/identifiers.h"

namespace jcic::domain {

enum class AuthorisationKind { paper, citizen_certificate, c3_certificate };  ///< R-AU-2
enum class Tick { yes, no, neither, both };

/// What stands on the form, or in its descriptor file 描述檔.
struct AuthorisationForm {
    std::string subject_id;
    std::string institution;  ///< 7-digit code
    std::string signed_on;    ///< as written: seven digits wanted
    std::string ends_on;
    std::string application_name;              ///< 申辦業務名稱
    std::vector<std::pair<Item, Tick>> items;  ///< T50, T51, T52
    bool read_box = false;                     ///< 我已詳閱
};

/// One fault of a form: the code is rule.R-AU-4 or rule.ROC-DATE; details "field" and "reason"
/// (unpadded, no-day, order, not-ticked, no-choice, both, differs).
/// All of R-AU-4 that a program can see: dates, ticks, and the form against its descriptor.
[[nodiscard]] std::vector<Fault> check_form(const AuthorisationForm& form);
[[nodiscard]] std::vector<Fault> check_against_descriptor(const AuthorisationForm& form,
                                                          const AuthorisationForm& descriptor);

/// JCIC's code for one that it accepted (R-AU-1).
inline constexpr std::string_view accepted_reply = "0000";

/// An authorisation as a query leans on it. JCIC's reply code "0000" accepts it (R-AU-1).
struct Authorisation {
    std::string reference;  ///< the branch's own number of the form
    AuthorisationKind kind = AuthorisationKind::paper;
    std::string subject_id;
    RocDate signed_on;
    RocDate ends_on;
    std::string application_name;
    std::set<Item> items;
    std::string reply_code;  ///< "" while JCIC has not answered
    /// Asked on it where this ledger tells of no query, as the register has it, and on which day last (R-AU-5).
    std::set<Item> used_before{};
    std::optional<RocDate> used_on{};
    std::string subject_name{};  ///< as the form has it; "" where it is not this session's to read
    bool revoked = false;        ///< by its subject: nothing is asked on it any more
    bool operator==(const Authorisation&) const = default;
};

/// Whether the branch may number a form so: the number stands in clear in every event, and other desks are told it. One
/// line of 1 to 64 bytes that shows all it holds, without an ID number in it.
[[nodiscard]] bool is_reference(std::string_view text);

/// Whether the authorisation carries a query of the item on the day. Faults: rule.R-AU-1 (no reply, refused, other
/// subject, item not ticked, not yet or no longer valid, revoked by its subject; detail "reason"), rule.R-AU-5 (used
/// already).
[[nodiscard]] Result<void> carries(const Authorisation& authorisation, const PersonalId& subject, Item item, RocDate on,
                                   bool already_used);

}  // namespace jcic::domain
