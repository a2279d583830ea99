#pragma once
// Texts of the form of a new query: fields, obstacles, and remarks of one line each.

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
    /// 「事由」還沒填; or why the field's value is not allowed.
    [[nodiscard]] static QString said(const inquiry::Obstacle& obstacle);
    /// Why the form cannot be submitted, beginning with the first obstacle; `authorisation` is the text of the list of
    /// authorisations, `none` why no item may be requested.
    [[nodiscard]] static QString why_not(const std::vector<inquiry::Obstacle>& obstacles, const QString& authorisation,
                                         const QString& none);
    /// "T50、T51：…；T52：…" if every item is forbidden; "" if one is permitted or it is not known yet.
    [[nodiscard]] static QString none_permitted(const inquiry::Verdict& verdict);
    [[nodiscard]] static QString characters_to_come(std::size_t count);  ///< 還差 3 個字
    /// 檢查碼正確 · 國民身分證; "" for an invalid number.
    [[nodiscard]] static QString good_number(const std::string& text);
    /// Text below the selected authorisation: valid until, JCIC's reply, items not yet used.
    [[nodiscard]] static QString standing(const inquiry::Offered& one, const std::set<domain::Item>& carried);
    /// 4 字，至少 10 字; "" for an empty reason.
    [[nodiscard]] static QString length_of_reason(const std::string& reason);
    [[nodiscard]] static QString found(const inquiry::Match& match, std::size_t held);
    /// Short enough for one line; remark_text() returns the whole.
    [[nodiscard]] static QString line_of(const inquiry::Remark& remark);
    /// The procedures of R-IT-11.
    [[nodiscard]] static QString procedures(const std::vector<domain::registers::Procedure>& in_force);
};

}  // namespace jcic::ui
