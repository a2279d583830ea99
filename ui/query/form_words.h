#pragma once
// What the form of a new query says of itself: fields, what is still against it, remarks in a line each.

#include <QCoreApplication>
#include <QString>

#include "app/domain/registers/procedures.h"
#include "app/inquiry/form/fill_in.h"
#include "app/inquiry/form/shown.h"

namespace jcic::ui {

class FormWords {
    Q_DECLARE_TR_FUNCTIONS(FormWords)
public:
    [[nodiscard]] static QString name_of(inquiry::Field field);  ///< 事由
    /// 「事由」還沒填; or why what stands there cannot stay.
    [[nodiscard]] static QString said(const inquiry::Obstacle& obstacle);
    /// Why the form cannot be submitted, the first thing in full; `authorisation` is what the list of authorisations
    /// says of itself, `none` why no item may be asked.
    [[nodiscard]] static QString why_not(const std::vector<inquiry::Obstacle>& obstacles, const QString& authorisation,
                                         const QString& none);
    /// "T50、T51：…；T52：…" where every item is forbidden; "" where one may be asked, or it is not known yet.
    [[nodiscard]] static QString none_permitted(const inquiry::Verdict& verdict);
    [[nodiscard]] static QString characters_to_come(std::size_t count);  ///< 還差 3 個字
    /// 檢查碼正確 · 國民身分證; "" for what is no number.
    [[nodiscard]] static QString good_number(const std::string& text);
    /// What the authorisations of a subject come to, where none is chosen.
    /// What stands below the authorisation that is chosen: until when, JCIC's reply, what is still unused.
    [[nodiscard]] static QString standing(const inquiry::Offered& one, const std::set<domain::Item>& carried);
    /// 4 字，至少 10 字; "" for an empty reason.
    [[nodiscard]] static QString length_of_reason(const std::string& reason);
    [[nodiscard]] static QString found(const inquiry::Match& match, std::size_t held);
    /// Short enough for a line; remark_text() says all of it.
    [[nodiscard]] static QString line_of(const inquiry::Remark& remark);
    /// Which procedure R-IT-11 names.
    [[nodiscard]] static QString procedures(const std::vector<domain::registers::Procedure>& in_force);
};

}  // namespace jcic::ui
