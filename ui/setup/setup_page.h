#pragma once
// The questions of one step of set-up on one page: each answer is checked and saved when its field is left.

#include <QWidget>
#include <vector>

#include "ui/setup/setup_field.h"
#include "ui/setup/setup_worker.h"

namespace jcic::ui {

class SetupPage : public QWidget {
    Q_OBJECT
public:
    SetupPage(domain::SetupStep step, SetupWorker& worker, QWidget* parent);

    [[nodiscard]] domain::SetupStep step() const { return step_; }
    /// Shows the saved answers; returns whether the next open question is on this page, and focuses it.
    bool show_standing(const SetupWorker::Standing& standing);
    /// Whether every required question is answered.
    [[nodiscard]] bool is_answered() const;
    /// "" if the page does not have that question.
    [[nodiscard]] QString answer(std::string_view key) const;
    /// Checks all open answers; then emits answered(), or focuses the first wrong field and emits refused().
    void finish();
    /// Focuses the first question.
    void take_focus();

Q_SIGNALS:
    void answered();
    void refused();

private:
    void judge(SetupField* field);
    void judged(SetupField* field, const std::string& typed, const Result<void>& taken);
    void end();

    domain::SetupStep step_;
    SetupWorker& worker_;
    std::vector<SetupField*> fields_;
    int judging_ = 0;         ///< answers being checked
    bool finishing_ = false;  ///< once they are checked
};

}  // namespace jcic::ui
