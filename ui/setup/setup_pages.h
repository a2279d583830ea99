#pragma once
// The pages of set-up in order: those with questions, then the final ones.

#include <QStackedWidget>
#include <optional>
#include <vector>

#include "ui/setup/setup_page.h"
#include "ui/setup/setup_rail.h"

namespace jcic::ui {

enum class SetupEnd { head_password, administrator_password, restore, done };

class SetupPages : public QStackedWidget {
    Q_OBJECT
public:
    using QStackedWidget::QStackedWidget;

    /// Pages with questions must be added first.
    void add(SetupPage* page);
    void add(SetupEnd end, QWidget* page);

    [[nodiscard]] const std::vector<SetupPage*>& asking() const { return asking_; }
    /// The page in front; nullptr for a final page.
    [[nodiscard]] SetupPage* in_front() const;
    /// The final page in front; nullopt for a page with questions.
    [[nodiscard]] std::optional<SetupEnd> at_end() const;
    [[nodiscard]] int page_of(SetupEnd end) const;
    /// The next page: no final page before each question is answered, including skipped ones.
    [[nodiscard]] int behind() const;
    /// The steps with their marks; the final pages are one step named `ends`.
    [[nodiscard]] std::vector<SetupRail::Step> in_rail(const QString& ends) const;
    /// Code and name entered for "head" or "administrator".
    [[nodiscard]] QString person(const char* who) const;

private:
    std::vector<SetupPage*> asking_;
    std::vector<SetupEnd> ends_;
};

}  // namespace jcic::ui
