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

/// Contents of the form, or of its descriptor file 描述檔.
struct AuthorisationForm {
    std::string subject_id;
    std::string institution;  ///< 7-digit code
    std::string signed_on;    ///< as written: should be seven digits
    std::string ends_on;
    std::string application_name;              ///< 申辦業務名稱
    std::vector<std::pair<Item, Tick>> items;  ///< T50, T51, T52
    bool read_box = false;                     ///< 我已詳閱
};

/// One fault of a form: the code is rule.R-AU-4 or rule.ROC-DATE; details "field" and "reason" (unpadded, no-day,
/// order, not-ticked, no-choice, both, differs). All of R-AU-4 that a program can check: dates, ticks, and the form
/// against its descriptor.
[[nodiscard]] std::vector<Fault> check_form(const AuthorisationForm& form);
[[nodiscard]] std::vector<Fault> check_against_descriptor(const AuthorisationForm& form,
                                                          const AuthorisationForm& descriptor);

/// JCIC's code for an accepted authorisation (R-AU-1).
inline constexpr std::string_view accepted_reply = "0000";

/// An authorisation as used by a query. JCIC's reply code "0000" accepts it (R-AU-1).
struct Authorisation {
    std::string reference;  ///< the branch's own number of the form
    AuthorisationKind kind = AuthorisationKind::paper;
    std::string subject_id;
    RocDate signed_on;
    RocDate ends_on;
    std::string application_name;
    std::set<Item> items;
    std::string reply_code;  ///< "" while JCIC has not answered
    /// Items requested on it before, unknown to this ledger, according to the register, and the last day (R-AU-5).
    std::set<Item> used_before{};
    std::optional<RocDate> used_on{};
    std::string subject_name{};  ///< as on the form; "" if this session may not read it
    bool revoked = false;        ///< by its subject: no more requests on it
    bool operator==(const Authorisation&) const = default;
};

/// Whether a form may have this number, which is unencrypted in every event and disclosed to other desks: one line of 1
/// to 64 visible bytes, without an ID number.
[[nodiscard]] bool is_reference(std::string_view text);

/// Whether the item may be requested on the authorisation on that day. Faults: rule.R-AU-1 (no reply, refused, other
/// subject, item not ticked, not yet or no longer valid, revoked by its subject; detail "reason"), rule.R-AU-5 (used
/// already).
[[nodiscard]] Result<void> carries(const Authorisation& authorisation, const PersonalId& subject, Item item, RocDate on,
                                   bool already_used);

}  // namespace jcic::domain
