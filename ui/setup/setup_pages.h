#pragma once
// The pages of set-up one behind another: those that ask, then the ends.

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

    /// Those that ask come first.
    void add(SetupPage* page);
    void add(SetupEnd end, QWidget* page);

    [[nodiscard]] const std::vector<SetupPage*>& asking() const { return asking_; }
    /// The one that is in front; nullptr at an end.
    [[nodiscard]] SetupPage* in_front() const;
    /// The end that is in front; nothing for a page that asks.
    [[nodiscard]] std::optional<SetupEnd> at_end() const;
    [[nodiscard]] int page_of(SetupEnd end) const;
    /// What comes behind the one in front: no end before each question is answered, also those that were gone past.
    [[nodiscard]] int behind() const;
    /// What is answered, what is in front, and what comes; the ends as one of that name.
    [[nodiscard]] std::vector<SetupRail::Step> in_rail(const QString& ends) const;
    /// Code and name that were answered of "head" or "administrator".
    [[nodiscard]] QString person(const char* who) const;

private:
    std::vector<SetupPage*> asking_;
    std::vector<SetupEnd> ends_;
};

}  // namespace jcic::ui
