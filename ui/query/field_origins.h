#pragma once
// Origins of a form's values, until a person changes them.

#include <QCoreApplication>
#include <QString>
#include <map>

#include "app/inquiry/form/form.h"

namespace jcic::ui {

enum class Origin {
    authorisation,  ///< the chosen authorisation in the register
    only_one,       ///< the only authorisation that fits
    plain_form,     ///< typed in lower case or full width, then normalised
    last_case,
    wording,  ///< a template of a reason
    pattern   ///< the next number in the branch's pattern of case numbers
};

class FieldOrigins {
    Q_DECLARE_TR_FUNCTIONS(FieldOrigins)
public:
    /// Notes the origin of the fields that changed.
    void note(const inquiry::Form& before, const inquiry::Form& now, Origin origin);
    void note(inquiry::Field field, const inquiry::Form& now, Origin origin);
    void begin_anew() { known_.clear(); }
    /// In a few words; "" for a value that a person entered.
    [[nodiscard]] QString of(inquiry::Field field, const inquiry::Form& now) const;

private:
    struct Known {
        Origin origin;
        std::string value;
    };
    std::map<inquiry::Field, Known> known_;
};

}  // namespace jcic::ui
