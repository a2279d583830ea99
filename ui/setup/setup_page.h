#pragma once
// What one step of set-up asks, on one page: each answer is judged and kept as soon as its field is left.

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
    /// What was answered before; whether the next open question is here, which then comes to the front.
    bool show_standing(const SetupWorker::Standing& standing);
    /// Nothing that must be answered is open.
    [[nodiscard]] bool is_answered() const;
    /// "" where the page does not ask that.
    [[nodiscard]] QString answer(std::string_view key) const;
    /// Whatever is still open is judged; then answered() or, with the first wrong field in front, refused().
    void finish();
    /// To the first field that is asked.
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
    int judging_ = 0;         ///< answers that are on their way
    bool finishing_ = false;  ///< once they are there
};

}  // namespace jcic::ui
