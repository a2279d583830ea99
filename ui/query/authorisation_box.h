#pragma once
// The authorisations of a form's subject, to choose from: each by its number, kind, days and items.

#include "app/inquiry/form/fill_in.h"
#include "ui/look/choice_box.h"

namespace jcic::ui {

class AuthorisationBox : public ChoiceBox {
    Q_OBJECT
public:
    using ChoiceBox::ChoiceBox;

    /// The one of that number is chosen, where it is among them.
    void show_offered(std::vector<inquiry::Offered> offered, const std::string& chosen);
    /// Nobody's are known: a form may still name one.
    void forget(const std::string& named);
    /// "" where none is chosen.
    [[nodiscard]] std::string reference() const;
    [[nodiscard]] const inquiry::Offered* chosen() const;
    /// nullopt until it is known.
    [[nodiscard]] const std::optional<std::vector<inquiry::Offered>>& offered() const { return offered_; }
    /// In the language of now.
    void retell();

private:
    [[nodiscard]] static QString line_of(const inquiry::Offered& one);
    std::optional<std::vector<inquiry::Offered>> offered_;
    std::string named_;  ///< by a form that was filled in before they were known
};

}  // namespace jcic::ui
