#pragma once
// The branch's letters to JCIC about cards (R-DU-5, R-DU-9, R-DU-11): for loss, damage and end of use; JCIC's
// application forms, filled in; and letters about an incident to the parties concerned (R-LO-6).

#include <optional>

#include "app/paper/sheets/sheet_head.h"

namespace jcic::paper {

struct CardLetter {
    /// returned: the card is enclosed. stopped: no longer needed, and enclosed.
    enum class About { lost, damaged, stopped, returned };
    SheetHead head;
    About about = About::lost;
    std::string card;
    std::optional<domain::RocDate> happened;  ///< when the loss, damage or end of use was found
    std::string circumstances;
    std::optional<domain::RocDate> dated;
    std::string number;  ///< 發文字號, "" to be written by hand
    std::string contact;
    std::string unit_head;
    std::string reference;  ///< the register's entry
};

/// To JCIC, the agency, the FSC and head office; or to a subject (個人資料保護法 article 12: what happened, and
/// what was done about it).
struct IncidentLetter {
    enum class To { authority, subjects };
    SheetHead head;
    To to = To::authority;
    std::string addressee;
    std::string certainty;  ///< 疑似
    std::optional<domain::RocDate> noticed;
    std::string circumstances;
    std::string measures;
    std::string affected;
    bool tax = false;  ///< T50 or T51 is affected
    bool t52 = false;
    std::string told;  ///< who was informed, and when
    std::optional<domain::RocDate> dated;
    std::string number;  ///< 發文字號, "" to be written by hand
    std::string contact;
    std::string unit_head;
    std::string reference;  ///< the register's entry
};

/// 晶片卡異動申請書.
struct CardChangeForm {
    enum class Kind { issue, replace, stop, unlock };
    enum class Reason { lost, damaged, locked, expired, other };
    SheetHead head;
    std::optional<domain::RocDate> dated;
    std::optional<Kind> kind{};  ///< here and below: nullopt ticks nothing
    std::optional<Reason> reason{};
    std::string other_reason;
    std::string card;
    std::string user_name;
    std::string user_title;
    std::optional<domain::RocDate> wanted;
    std::string contact;
    std::string unit_head;
};

/// 晶片卡查詢工作站移機、重新安裝申請書.
struct WorkstationForm {
    enum class Kind { moved, reinstalled };
    SheetHead head;
    std::optional<domain::RocDate> dated;
    std::optional<Kind> kind{};
    std::string workstation;
    std::string reader;
    std::string card;
    std::string from_place;
    std::string to_place;
    std::string reason;
    std::optional<domain::RocDate> wanted;
    std::string contact;
    std::string unit_head;
};

/// 查詢人員異動申請書.
struct PersonChangeForm {
    enum class Kind { joins, leaves, succeeds };
    /// Who changes the card's password: the sources differ, and the branch states which was done (R-DU-5).
    enum class PasswordWay { by_member, by_jcic };
    SheetHead head;
    std::optional<domain::RocDate> dated;
    std::optional<Kind> kind{};
    std::string leaver_name;
    std::string leaver_code;
    std::optional<domain::RocDate> leaver_until;
    std::string joiner_name;
    std::string joiner_title;
    std::string joiner_code;
    std::optional<domain::RocDate> joiner_from;
    std::string card;
    std::optional<PasswordWay> password_way{};  ///< nullopt ticks nothing: the branch decides
    std::string contact;
    std::string unit_head;
};

/// Faults as render().
[[nodiscard]] Result<PdfBytes> lay_out(const CardLetter& letter, const Layouts& layouts);
[[nodiscard]] Result<PdfBytes> lay_out(const IncidentLetter& letter, const Layouts& layouts);
[[nodiscard]] Result<PdfBytes> lay_out(const CardChangeForm& form, const Layouts& layouts);
[[nodiscard]] Result<PdfBytes> lay_out(const WorkstationForm& form, const Layouts& layouts);
[[nodiscard]] Result<PdfBytes> lay_out(const PersonChangeForm& form, const Layouts& layouts);

}  // namespace jcic::paper
