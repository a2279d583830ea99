#pragma once
// A choice of the subject's authorisations, each with number, kind, days and items.

#include <QObject>

#include "app/desk/commands/queries.h"
#include "app/inquiry/form/fill_in.h"
#include "ui/commands/commands.h"
#include "ui/look/choice_box.h"
#include "ui/query/form_fields.h"

namespace jcic::ui {

class AuthorisationBox : public ChoiceBox {
    Q_OBJECT
public:
    using ChoiceBox::ChoiceBox;

    /// Selects the one with the number `chosen`, if it is among them.
    void show_offered(std::vector<inquiry::Offered> offered, const std::string& chosen);
    /// Clears the list; `named` is the number that a form may already contain.
    void forget(const std::string& named);
    /// Number of the selected authorisation; "" if none.
    [[nodiscard]] std::string reference() const;
    [[nodiscard]] const inquiry::Offered* chosen() const;
    /// nullopt until loaded.
    [[nodiscard]] const std::optional<std::vector<inquiry::Offered>>& offered() const { return offered_; }
    /// Sets the texts again in the current language.
    void retell();

private:
    [[nodiscard]] static QString line_of(const inquiry::Offered& one);
    std::optional<std::vector<inquiry::Offered>> offered_;
    std::string named_;  ///< by a form that was filled in before they were loaded
};

// Authorisations of a form's subject: loads and offers them, and fills in the values of the selected one. If the
// subject changes, removes these values again, and only these.

class AuthorisationBox;

class SubjectAuthorisations : public QObject {
    Q_OBJECT
public:
    SubjectAuthorisations(Commands& commands, AuthorisationBox& box, FormFields& fields);

    /// The subject whose authorisations are loaded or requested; "" if none.
    [[nodiscard]] const std::string& of() const { return of_; }
    void ask(const std::string& subject);
    /// Loads them again, because the register may have changed; removes no values.
    void ask_again();
    /// Clears them and drops pending answers. `named`: the number that a filled-in form contains.
    void forget(const std::string& named);
    /// Removes the values that an authorisation filled in: there is no subject any more.
    void give_back();
    /// Returns a summary of them.
    [[nodiscard]] FormMessage found(const inquiry::Form& now) const;

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
    inquiry::Form taken_;       ///< filled in from an authorisation, not by a person
    bool taken_alone_ = false;  ///< the selected one was the only one that fits
    std::uint64_t asked_ = 0;   ///< answers to older requests are dropped
};

}  // namespace jcic::ui
