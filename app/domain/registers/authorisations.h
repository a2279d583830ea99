#pragma once
// The register of authorisations for queries: which exist, and what each permits (R-AU-1, R-AU-5).

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

#include "app/domain/authorisation.h"
#include "app/domain/authorisation_package.h"
#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// Whether the step's field contains the image of a paper form, which is examined before it is sent (R-AU-4). An
/// electronic authorisation's file is signed, and no image.
[[nodiscard]] bool takes_form_image(const Step& step, std::string_view field);
/// The row's authorisation; nullopt if no query may use it any more, except for a revoked one, which is marked so.
[[nodiscard]] std::optional<Authorisation> held_authorisation(const Row& row);
/// Those with a readable subject and a current relation, including those not accepted by JCIC, with its answer.
[[nodiscard]] std::vector<Authorisation> held_authorisations(const Rows& rows);

/// The relation's end, and the subject's revocation.
inline constexpr std::string_view authorisation_ended = "authorisation.ended";
inline constexpr std::string_view authorisation_revoked = "authorisation.revoked";
/// The step that erases a row whose term is over (R-AU-6).
inline constexpr std::string_view authorisation_erased = "authorisation.erased";

/// The ID number of whom it is of, the name, and the form that was attached.
inline constexpr std::string_view authorised_id_field = "subject";
inline constexpr std::string_view authorised_name_field = "name";
inline constexpr std::string_view form_field = "form";
/// Whether the row counts as an authorisation that was once given: neither entered by mistake nor erased.
[[nodiscard]] bool was_given(const Row& row);

/// R-AU-5: items requested on it outside this ledger's queries, as of a branch that started in mid-year.
inline constexpr std::string_view used_before_field = "used-before";
inline constexpr std::string_view notices_version_field = "notices-version";
/// R-AU-10: the version of a form with marks; blank for one without.
inline constexpr std::string_view marked_form_field = "marked-form";
inline constexpr std::string_view used_on_field = "used-on";  ///< its last day
/// "T50,T51"; unknown codes are left out.
[[nodiscard]] std::set<Item> items_in(std::string_view text);

/// When JCIC replied, according to its file or the entry's author: "09:30" of the day next to it.
inline constexpr std::string_view reply_time_field = "answered-time";
/// R-AU-1: the reply to a complete one arrives within this time.
inline constexpr std::chrono::minutes reply_takes{20};
/// When it was last sent, or entered as sent; nullopt for never.
[[nodiscard]] std::optional<UtcTime> sent_at(const Row& row);
[[nodiscard]] bool waits_for_reply(const Row& row);
/// Whether it waits, and R-AU-1's time is over.
[[nodiscard]] bool reply_is_late(const Row& row, UtcTime now);
/// Whether it is held, or refused and to be sent again.
[[nodiscard]] bool may_be_sent(const Row& row);
/// The meaning of a line of a file of replies for the register.
enum class ReplyMeans {
    accepts,
    refuses,
    unknown,      ///< no such authorisation here
    not_waiting,  ///< not sent, answered already, or over
    earlier,      ///< before the sending that waits for a reply
    future,       ///< in the future: a clock is wrong
    twice         ///< another line of the file is about the same authorisation
};
[[nodiscard]] const char* title_of(ReplyMeans means);
/// Largest accepted difference between two machines' clocks (ours).
inline constexpr std::chrono::minutes reply_clocks_differ{10};
/// Of a single line; null for a missing row.
[[nodiscard]] ReplyMeans meaning_of(const AuthorisationReply& reply, const Row* row, UtcTime now);
/// The row's form for a package's descriptor, without the attached file.
[[nodiscard]] PackagedForm packaged(const Row& row, std::string_view institution);

}  // namespace jcic::domain::registers
