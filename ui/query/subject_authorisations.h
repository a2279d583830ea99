#pragma once
// What the branch's register holds for a form's subject: asked for, offered, and what the chosen authorisation says is
// filled in. With another subject all of it goes again, and only that.

#include <QObject>

#include "app/desk/commands/queries.h"
#include "app/inquiry/form/fill_in.h"
#include "ui/commands/commands.h"
#include "ui/query/form_fields.h"
#include "ui/query/said.h"

namespace jcic::ui {

class AuthorisationBox;

class SubjectAuthorisations : public QObject {
    Q_OBJECT
public:
    SubjectAuthorisations(Commands& commands, AuthorisationBox& box, FormFields& fields);

    /// Whose are asked for or shown; "" for nobody's.
    [[nodiscard]] const std::string& of() const { return of_; }
    void ask(const std::string& subject);
    /// What was entered in the register meanwhile is offered; nothing is given back.
    void ask_again();
    /// Nobody's any more, and answers on their way are dropped. A form that was filled in may name one.
    void forget(const std::string& named);
    /// The subject is none any more: what an authorisation filled in goes with it.
    void give_back();
    /// What they come to.
    [[nodiscard]] Said found(const inquiry::Form& now) const;

Q_SIGNALS:
    void offered();
    void failed(const jcic::Fault& fault);

private:
    void show_held(std::vector<inquiry::Offered> held, const std::string& named);
    void lean_on_chosen();
    [[nodiscard]] domain::RocDate today() const;
    [[nodiscard]] int year_month() const;  ///< domain::Policy::tax_year_month

    Commands& commands_;
    AuthorisationBox& box_;
    FormFields& fields_;
    std::string of_;
    inquiry::Form taken_;       ///< what an authorisation filled in, not a person
    bool taken_alone_ = false;  ///< the one that stands there was the only one that fits
    std::uint64_t asked_ = 0;   ///< answers to older questions are dropped
};

}  // namespace jcic::ui
