#pragma once
// A choice of the subject's authorisations, each with number, kind, days and items.

#include "app/inquiry/form/fill_in.h"
#include "ui/look/choice_box.h"

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

}  // namespace jcic::ui
