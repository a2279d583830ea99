#pragma once
// The register of authorisations for queries: which there are, and what each permits (R-AU-1,
// R-AU-5).

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

#include "app/domain/authorisation.h"
#include "app/domain/authorisation_package.h"
#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// Whether what the step's field takes is the image of a form on paper, which is looked at before it is sent (R-AU-4).
/// An electronic authorisation's file is signed, and no image.
[[nodiscard]] bool takes_form_image(const Step& step, std::string_view field);
/// What the row means; nullopt for one that no query may lean on any more, but for one that its subject took back,
/// which says so.
[[nodiscard]] std::optional<Authorisation> held_authorisation(const Row& row);
/// Those whose subject is ours to read and whose relation has not ended; one that JCIC has not accepted among them,
/// with what it answered.
[[nodiscard]] std::vector<Authorisation> held_authorisations(const Rows& rows);

/// The relation's end, and its subject's word that it is taken back.
inline constexpr std::string_view authorisation_ended = "authorisation.ended";
inline constexpr std::string_view authorisation_revoked = "authorisation.revoked";
/// The step that erases a row whose term is over (R-AU-6).
inline constexpr std::string_view authorisation_erased = "authorisation.erased";

/// R-AU-5: what was asked on it where no query of this ledger tells of it, as of a branch that started in mid-year.
inline constexpr std::string_view used_before_field = "used-before";
inline constexpr std::string_view notices_version_field = "notices-version";
/// R-AU-10: which form with marks it is; blank for one without.
inline constexpr std::string_view marked_form_field = "marked-form";
inline constexpr std::string_view used_on_field = "used-on";  ///< and when, the last time
/// "T50,T51"; what is none is left out.
[[nodiscard]] std::set<Item> items_in(std::string_view text);

/// When JCIC replied, as its file or whoever entered it says: "09:30" of the day beside it.
inline constexpr std::string_view reply_time_field = "answered-time";
/// R-AU-1: the reply to a complete one comes within so long.
inline constexpr std::chrono::minutes reply_takes{20};
/// When it was sent, or entered as sent, the last time; nullopt for never.
[[nodiscard]] std::optional<UtcTime> sent_at(const Row& row);
[[nodiscard]] bool waits_for_reply(const Row& row);
/// It waits, and R-AU-1's time is over.
[[nodiscard]] bool reply_is_late(const Row& row, UtcTime now);
/// Held, or refused and to be sent again.
[[nodiscard]] bool may_be_sent(const Row& row);
/// What a line of a file of replies means for the register.
enum class ReplyMeans {
    accepts,
    refuses,
    unknown,      ///< no such authorisation here
    not_waiting,  ///< not sent, answered already, or over
    earlier,      ///< older than the sending that waits for a reply
    future,       ///< in time to come: a clock is wrong
    twice         ///< another line of the same file is about the same
};
[[nodiscard]] const char* title_of(ReplyMeans means);
/// Two machines' clocks may differ by so much (ours).
inline constexpr std::chrono::minutes reply_clocks_differ{10};
/// Of one line by itself; null for a row that is not there.
[[nodiscard]] ReplyMeans meaning_of(const AuthorisationReply& reply, const Row* row, UtcTime now);
/// What the row says of its form, for a package's descriptor: all but the attached file.
[[nodiscard]] PackagedForm packaged(const Row& row, std::string_view institution);

}  // namespace jcic::domain::registers
